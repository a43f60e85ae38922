package io.syncline.simulators.jira.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.IssueType;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.Map;
import java.util.Optional;

/** The custom field that holds an epic's key: only sub-tasks have the field {@code parent}. The site keeps both as the parent. */
public final class EpicLink {
    public static final String ID = "customfield_10118";

    private static final String PARENT = Fields.PARENT.id();

    private final Site site;

    public EpicLink(Site site) {
        this.site = site;
    }

    /** The field as {@code /field} lists it. */
    public static ObjectNode field() {
        var body = Json.object().put("id", ID).put("name", "Epic Link").put("custom", true);
        body.put("orderable", true).put("navigable", true).put("searchable", true);
        body.putArray("clauseNames").add("cf[10118]").add("Epic Link");
        body.putObject("schema")
                .put("type", "any")
                .put("custom", "com.pyxis.greenhopper.jira:gh-epic-link")
                .put("customId", 10118);
        return body;
    }

    /** The body of a create, or of an edit of this issue, with the parent under {@code parent}. */
    public JsonNode read(JsonNode body, Optional<JiraIssue> issue) {
        if (!(body.path("fields") instanceof ObjectNode fields)) return body;
        if (fields.has(PARENT) && !subtask(fields.path(Fields.ISSUE_TYPE.id()), issue))
            throw JiraRefusal.fields(Map.of(PARENT, "data was not a sub-task: only sub-tasks have a parent"));
        if (!fields.has(ID)) return body;
        var whole = body.<ObjectNode>deepCopy();
        var changed = (ObjectNode) whole.path("fields");
        var key = changed.remove(ID);
        if (key.isNull()) changed.putNull(PARENT);
        else if (key.isTextual()) changed.putObject(PARENT).put("key", key.asText());
        else throw JiraRefusal.fields(Map.of(ID, "String value expected as the Epic Key."));
        return whole;
    }

    private boolean subtask(JsonNode type, Optional<JiraIssue> issue) {
        var named = type.path("id").asText(type.path("name").asText());
        return site.issueType(named)
                .or(() -> issue.flatMap(this::typeOf))
                .filter(IssueType::subtask)
                .isPresent();
    }

    private Optional<IssueType> typeOf(JiraIssue issue) {
        return issue.value(Fields.ISSUE_TYPE).flatMap(type -> site.issueType(type.asText()));
    }

    /** The fields of an issue with its epic where this Jira has it. */
    public void show(JiraIssue issue, ObjectNode fields) {
        var parent = issue.value(Fields.PARENT);
        if (typeOf(issue).filter(IssueType::subtask).isPresent()) {
            fields.putNull(ID);
            return;
        }
        fields.remove(PARENT);
        fields.set(ID, parent.orElse(NullNode.getInstance()));
    }
}
