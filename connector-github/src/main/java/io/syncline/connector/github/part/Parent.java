package io.syncline.connector.github.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.util.Optional;

/** The issue of which an issue is a sub-issue; {@code parentId} holds its address, {@code owner/name#number}. */
public final class Parent {
    private static final String FIELD = "parentId";

    private final GithubClient client;

    public Parent(GithubClient client) {
        this.client = client;
    }

    /** The parent that a plan wants, as it is now: absent when the plan says nothing of a parent or wants none. */
    public Answer<Optional<Issue>> wanted(Site site, RepositoryName repository, HubIssue fields) {
        Optional<String> text = text(fields).filter(words -> !words.isBlank());
        if (text.isEmpty()) return Answer.done(Optional.empty());
        Optional<IssueAddress> address = IssueAddress.parse(text.get())
                .or(() -> IssueAddress.parse(repository + "#" + text.get().replaceFirst("^#", "")));
        if (address.isEmpty())
            return Answer.refused(FIELD, "parent '" + text.get() + "' is not of the form owner/name#number");
        Answer<Issue> read = client.get(site, address.get().path(), Issue.class);
        if (read instanceof Answer.Gone) return Answer.refused(FIELD, "there is no issue " + address.get());
        return read.map(Optional::of);
    }

    private static Optional<String> text(HubIssue fields) {
        return fields.field(FIELD).map(node -> node.isNull() ? "" : node.asText());
    }

    /** The issue below the parent that the plan wants, or below none; as it was when the plan says nothing of a parent. */
    public Answer<Issue> set(Site site, Issue issue, HubIssue fields, Optional<Issue> wanted) {
        if (fields.field(FIELD).isEmpty()) return Answer.done(issue);
        Optional<IssueAddress> before = issue.parent();
        Optional<IssueAddress> after = wanted.map(IssueAddress::of);
        if (before.equals(after)) return Answer.done(issue);
        ObjectNode body = HubJson.object().put("sub_issue_id", issue.id());
        if (after.isEmpty()) return taken(site, issue, before.orElseThrow(), body);
        // Replacing also makes a repeat after a lost answer harmless: the parent is read before.
        Answer<JsonNode> put =
                client.include(site, after.get().path() + "/sub_issues", body.put("replace_parent", true));
        return blamed(put).map(done -> issue.below(after));
    }

    private Answer<Issue> taken(Site site, Issue issue, IssueAddress parent, ObjectNode body) {
        Answer<JsonNode> left = client.exclude(site, parent.path() + "/sub_issue", body);
        return left instanceof Answer.Gone
                ? Answer.done(issue.below(Optional.empty()))
                : blamed(left).map(done -> issue.below(Optional.empty()));
    }

    private static <T> Answer<T> blamed(Answer<T> answer) {
        return switch (answer) {
            case Answer.Refused<T>(Optional<String> field, String message)
            when field.filter("credentials"::equals).isEmpty() -> Answer.refused(FIELD, message);
            case Answer.Gone<T>(String message) -> Answer.refused(FIELD, message);
            default -> answer;
        };
    }
}
