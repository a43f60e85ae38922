package io.syncline.connector.jira.client;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.edition.Parents;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.issue.JiraWrite;
import io.syncline.connector.jira.part.JiraParts;
import io.syncline.connector.jira.wire.WireComment;
import io.syncline.connector.jira.wire.WireComments;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.lookup.RecentReads;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads, creates and edits issues. */
public final class IssueClient {
    private static final Pattern ID_OR_KEY = Pattern.compile("\\d{1,18}|[A-Za-z][A-Za-z0-9_]*-\\d{1,9}");

    private final JiraClient jira;
    private final JiraEditions editions;
    private final CommentClient comments;
    private final JiraParts parts;
    private final RecentReads<WireIssue> recent;

    public IssueClient(JiraClient jira, JiraEditions editions, CommentClient comments, JiraParts parts, Clock clock) {
        this.jira = jira;
        this.editions = editions;
        this.comments = comments;
        this.parts = parts;
        this.recent = new RecentReads<>(clock);
    }

    /** The issue as it is now, with all its comments, work logs and links. */
    public Answer<EntitySnapshot> read(Instance instance, String idOrKey, FieldCatalog catalog) {
        Parents parents = editions.of(instance).parents();
        return bare(instance, idOrKey)
                .then(bare -> parents.shown(instance, bare, catalog))
                .then(issue -> {
                    recent.keep(instance, idOrKey, issue);
                    return comments(instance, issue)
                            .map(all -> JiraReader.snapshot(instance, issue, all, catalog))
                            .then(snapshot -> parts.complete(instance, issue, snapshot));
                });
    }

    /** The issue as it is now, as Jira shows it. */
    public Answer<WireIssue> bare(Instance instance, String idOrKey) {
        if (!named(idOrKey)) return new Answer.Gone<>("no issue has this id or key");
        return jira.get(instance, path(idOrKey) + "?fields=*all").map(body -> HubJson.convert(body, WireIssue.class));
    }

    /** The issue as it was read for the decision that is being carried out, if that was a moment ago. */
    public Optional<WireIssue> recent(Instance instance, String idOrKey) {
        return recent.take(instance, idOrKey);
    }

    /** An issue carries its first comments with it; only when there are more they are read page by page. */
    private Answer<List<WireComment>> comments(Instance instance, WireIssue issue) {
        JsonNode carried = issue.field("comment");
        if (!carried.isObject()) return comments.all(instance, issue.id());
        WireComments page = HubJson.convert(carried, WireComments.class);
        boolean whole = page.comments().size() >= page.total();
        return whole ? Answer.done(page.comments()) : comments.all(instance, issue.id());
    }

    /** What some of the issue's fields have: wiki markup by field id, and of {@code timetracking} the estimates in seconds by their names. */
    public static Map<String, String> texts(WireIssue issue, Set<String> fields) {
        Map<String, String> texts = new HashMap<>();
        for (String field : fields) {
            if (issue.field(field).isTextual())
                texts.put(field, issue.field(field).asText());
        }
        for (String estimate : List.of("originalEstimate", "remainingEstimate")) {
            JsonNode seconds = issue.field("timetracking").path(estimate + "Seconds");
            if (seconds.isNumber()) texts.put(estimate, seconds.asText());
        }
        return texts;
    }

    /**
     * The write with its parent where this Jira takes it.
     *
     * @param id of the issue that is changed; empty for a create
     */
    public Answer<JiraWrite> placed(Instance instance, Optional<String> id, JiraWrite write, FieldCatalog catalog) {
        return editions.of(instance).parents().placed(instance, id, write, catalog);
    }

    /** Creates an issue with its marker; its id. A lost answer is {@link Answer.Unknown}. */
    public Answer<String> create(Instance instance, CreatePlan plan, JiraWrite write) {
        ObjectNode fields = write.fields().deepCopy();
        boolean byId = plan.project().matches("\\d+");
        fields.putObject("project").put(byId ? "id" : "key", plan.project());
        ObjectNode body = HubJson.object();
        body.set("fields", fields);
        body.set("properties", Marker.of(plan.marker()));
        Answer<JsonNode> answer = jira.add(instance, "/rest/api/2/issue", body);
        if (answer instanceof Answer.Gone<JsonNode>(String message)) return Answer.refused("project", message);
        return answer.map(created -> created.path("id").asText());
    }

    /**
     * Edits fields; does nothing when there is nothing to edit. The issue as the edit left it, where Jira shows all of that: Cloud does when
     * asked to, Data Center does not.
     */
    public Answer<Optional<WireIssue>> edit(Instance instance, String id, JiraWrite write) {
        if (!named(id)) return new Answer.Gone<>("no issue has this id or key");
        if (!write.edits()) return Answer.done(Optional.empty());
        return jira.put(instance, path(id) + "?returnIssue=true", write.body()).map(body -> shown(body, write));
    }

    private static Optional<WireIssue> shown(JsonNode body, JiraWrite write) {
        if (!body.path("fields").isObject()) return Optional.empty();
        Set<String> needed = new HashSet<>(Set.of("updated"));
        write.fields().fieldNames().forEachRemaining(needed::add);
        if (!write.labels().isEmpty()) needed.add("labels");
        return Optional.of(HubJson.convert(body, WireIssue.class))
                .filter(issue -> issue.fieldIds().containsAll(needed));
    }

    /** Whether this can be the id or the key of an issue. */
    static boolean named(String text) {
        return ID_OR_KEY.matcher(text).matches();
    }

    private static String path(String idOrKey) {
        return "/rest/api/2/issue/" + encoded(idOrKey);
    }
}
