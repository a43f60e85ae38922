package io.syncline.connector.github.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An issue, or a pull request: GitHub lists both as issues.
 *
 * @param user absent when the account was deleted
 * @param comments how many there are
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
        Optional<PullRequestLink> pullRequest) {

    /** The text with its markers; empty when there is none. */
    public String text() {
        return body.orElse("");
    }

    /** The same issue with these labels: the label calls answer with labels alone. */
    public Issue with(List<Label> others) {
        return new Issue(
                number,
                title,
                body,
                state,
                stateReason,
                user,
                others,
                assignees,
                milestone,
                type,
                htmlUrl,
                repositoryUrl,
                createdAt,
                updatedAt,
                comments,
                pullRequest);
    }

    public List<String> labelNames() {
        return labels.stream().map(Label::name).toList();
    }

    public List<String> assigneeLogins() {
        return assignees.stream().map(User::login).toList();
    }
}
