package io.syncline.connector.github.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueFieldValue;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Sets and clears values of issue fields, each without touching the others; safe to repeat. */
public final class FieldWrites {
    private static final String FIELD = "customFields";

    private final GithubClient client;

    public FieldWrites(GithubClient client) {
        this.client = client;
    }

    /** The issue after these changes, put together from what each call answered. */
    public Answer<Issue> carryOut(Site site, Issue issue, FieldChanges changes) {
        String path = IssueAddress.of(issue).path() + "/issue-field-values";
        Answer<Issue> done = set(site, path, issue, changes);
        for (IssueField field : changes.cleared()) done = done.then(now -> clear(site, path, now, field));
        return done;
    }

    /** No list at all is sent when there is nothing to set: an empty one would clear every field. */
    private Answer<Issue> set(Site site, String path, Issue issue, FieldChanges changes) {
        if (changes.settings().isEmpty()) return Answer.done(issue);
        ObjectNode body = HubJson.object();
        body.set("issue_field_values", changes.body());
        return blamed(client.include(site, path, body)).map(json -> issue.withValues(values(json)));
    }

    private Answer<Issue> clear(Site site, String path, Issue issue, IssueField field) {
        Answer<JsonNode> cleared = client.delete(site, path + "/" + field.id());
        // The vendor's 404 says that there was no value.
        return cleared instanceof Answer.Gone
                ? Answer.done(without(issue, field))
                : blamed(cleared).map(done -> without(issue, field));
    }

    private static Issue without(Issue issue, IssueField field) {
        return issue.withValues(issue.issueFieldValues().stream()
                .filter(value -> value.issueFieldId() != field.id())
                .toList());
    }

    private static List<IssueFieldValue> values(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false)
                .map(item -> HubJson.convert(item, IssueFieldValue.class))
                .toList();
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
