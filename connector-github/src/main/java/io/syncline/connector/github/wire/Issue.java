package io.syncline.connector.github.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.syncline.connector.github.address.IssueAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An issue, or a pull request: GitHub lists both as issues.
 *
 * @param user absent when the account was deleted
 * @param comments how many there are
 * @param id unlike the number unique on the whole site
 * @param parentIssueUrl of the issue that this one is a sub-issue of
 * @param issueFieldValues those that are set
 * @param closedAt absent while it is open
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Issue(
        int number,
        String title,
        Optional<String> body,
        String state,
        Optional<String> stateReason,
        Optional<User> user,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Label> labels,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<User> assignees,
        Optional<Milestone> milestone,
        Optional<IssueType> type,
        String htmlUrl,
        String repositoryUrl,
        Instant createdAt,
        Instant updatedAt,
        int comments,
        Optional<PullRequestLink> pullRequest,
        long id,
        Optional<String> parentIssueUrl,
        @JsonProperty("issue_dependencies_summary") Optional<Dependencies> dependencies,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<IssueFieldValue> issueFieldValues,
        Optional<Instant> closedAt) {
    public Issue {
        issueFieldValues = issueFieldValues == null ? List.of() : List.copyOf(issueFieldValues);
    }

    /** The text with its markers; empty when there is none. */
    public String text() {
        return body.orElse("");
    }

    /** The same issue with these labels: the label calls answer with labels alone. */
    public Issue with(List<Label> others) {
        return copy(others, parentIssueUrl, issueFieldValues);
    }

    /** The same issue below this parent, or below none. */
    public Issue below(Optional<IssueAddress> parent) {
        return copy(labels, parent.map(IssueAddress::path), issueFieldValues);
    }

    /** The same issue with these values in the fields of its organisation. */
    public Issue withValues(List<IssueFieldValue> values) {
        return copy(labels, parentIssueUrl, values);
    }

    private Issue copy(List<Label> newLabels, Optional<String> newParent, List<IssueFieldValue> newValues) {
        return new Issue(
                number,
                title,
                body,
                state,
                stateReason,
                user,
                newLabels,
                assignees,
                milestone,
                type,
                htmlUrl,
                repositoryUrl,
                createdAt,
                updatedAt,
                comments,
                pullRequest,
                id,
                newParent,
                dependencies,
                newValues,
                closedAt);
    }

    /** The issue that this one is a sub-issue of. */
    public Optional<IssueAddress> parent() {
        return parentIssueUrl.flatMap(IssueAddress::ofApiUrl);
    }

    public List<String> labelNames() {
        return labels.stream().map(Label::name).toList();
    }

    public List<String> assigneeLogins() {
        return assignees.stream().map(User::login).toList();
    }
}
