package io.syncline.connector.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.field.FieldReader;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.jira.wire.WireComment;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.text.WikiText;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubCustomField;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.EntitySnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads issues and comments of REST v2 as the hub knows them. */
public final class JiraReader {
    /** Hub fields that every issue has, in whatever project. */
    public static final SortedSet<String> FIELDS = new TreeSet<>(Set.of(
            "id",
            "key",
            "url",
            "summary",
            "description",
            "descriptionSource",
            "environment",
            "status",
            "type",
            "project",
            "priority",
            "resolution",
            "assignee",
            "reporter",
            "creator",
            "labels",
            "components",
            "fixVersions",
            "affectedVersions",
            "comments",
            "attachments",
            "created",
            "updated",
            "due",
            "resolutionDate",
            "parentId",
            "securityLevel",
            "originalEstimate",
            "remainingEstimate",
            "spent",
            "watchers",
            "voters",
            "workLogs",
            "issueLinks",
            "customFields"));

    private static final List<String> NAMED = List.of("id", "name");
    private static final List<String> RELEASE = List.of("id", "name", "description", "startDate", "releaseDate");

    private JiraReader() {}

    /**
     * The issue's state.
     *
     * @param comments all of them, oldest first
     */
    public static EntitySnapshot snapshot(
            Instance instance, WireIssue issue, List<WireComment> comments, FieldCatalog catalog) {
        Map<String, JsonNode> hub = new TreeMap<>();
        hub.put("id", HubJson.tree(issue.id()));
        hub.put("key", HubJson.tree(issue.key()));
        hub.put("url", HubJson.tree(instance.url() + "/browse/" + issue.key()));
        texts(issue, hub);
        names(issue, hub);
        people(issue, hub);
        lists(issue, comments, hub);
        moments(issue, hub);
        hub.put("customFields", customFields(issue, catalog));
        Instant updated = JiraTime.read(issue.field("updated").asText()).orElse(Instant.EPOCH);
        EntityRef ref = new EntityRef(instance.id(), issue.id(), issue.key());
        return new EntitySnapshot(ref, HubIssue.of(hub), version(updated), updated);
    }

    /** The version of an issue last changed then: milliseconds, which Jira never sets back. */
    public static String version(Instant updated) {
        return Long.toString(updated.toEpochMilli());
    }

    /** A comment with hub Markdown as its body. */
    public static HubComment comment(WireComment comment, Optional<String> marker) {
        return new HubComment(
                Optional.of(comment.id()),
                comment.author().flatMap(WireUser::hub),
                WikiText.toMarkdown(comment.body().orElse("")),
                comment.created().flatMap(JiraTime::read),
                comment.updated().flatMap(JiraTime::read),
                comment.internal(),
                marker,
                comment.updateAuthor().flatMap(WireUser::hub),
                comment.role(),
                comment.group());
    }

    private static void texts(WireIssue issue, Map<String, JsonNode> hub) {
        hub.put("summary", HubJson.tree(issue.field("summary").asText("")));
        JsonNode description = issue.field("description");
        hub.put("description", FieldReader.markdown(description));
        hub.put("descriptionSource", description.isTextual() ? source(description) : NullNode.getInstance());
        hub.put("environment", FieldReader.markdown(issue.field("environment")));
    }

    private static JsonNode source(JsonNode wiki) {
        return HubJson.object().put("format", "jira-wiki").set("text", wiki);
    }

    private static void names(WireIssue issue, Map<String, JsonNode> hub) {
        hub.put("status", status(issue.field("status")));
        hub.put("type", FieldReader.only(issue.field("issuetype"), NAMED));
        hub.put("priority", FieldReader.only(issue.field("priority"), NAMED));
        hub.put("resolution", FieldReader.only(issue.field("resolution"), NAMED));
        hub.put("securityLevel", FieldReader.only(issue.field("security"), NAMED));
        hub.put("project", project(issue.field("project")));
        JsonNode parent = issue.field("parent").path("id");
        hub.put("parentId", parent.isValueNode() ? HubJson.tree(parent.asText()) : NullNode.getInstance());
    }

    private static JsonNode status(JsonNode status) {
        String category = status.path("statusCategory").path("key").asText("");
        boolean known = category.equals("indeterminate") || category.equals("done");
        return FieldReader.only(status, NAMED) instanceof ObjectNode named
                ? named.put("category", known ? category : "new")
                : NullNode.getInstance();
    }

    private static JsonNode project(JsonNode project) {
        ObjectNode hub = HubJson.object();
        hub.put("idStr", project.path("id").asText());
        hub.put("key", project.path("key").asText());
        hub.put("name", project.path("name").asText());
        hub.putArray("versions");
        hub.putArray("components");
        return hub;
    }

    private static void people(WireIssue issue, Map<String, JsonNode> hub) {
        for (String field : List.of("assignee", "reporter", "creator")) {
            hub.put(field, FieldReader.user(issue.field(field)));
        }
    }

    private static void lists(WireIssue issue, List<WireComment> comments, Map<String, JsonNode> hub) {
        hub.put("labels", FieldReader.each(issue.field("labels"), label -> HubJson.object()
                .set("label", label)));
        hub.put("components", FieldReader.each(issue.field("components"), item -> FieldReader.only(item, NAMED)));
        hub.put("fixVersions", FieldReader.each(issue.field("fixVersions"), JiraReader::release));
        hub.put("affectedVersions", FieldReader.each(issue.field("versions"), JiraReader::release));
        hub.put(
                "comments",
                HubJson.tree(comments.stream()
                        .map(comment -> comment(comment, Optional.empty()))
                        .toList()));
        hub.put("attachments", HubJson.tree(attachments(issue)));
    }

    /** A version with what it tells of its release; a day that it does not tell is not there. */
    private static JsonNode release(JsonNode version) {
        JsonNode told = FieldReader.only(version, RELEASE);
        for (String state : List.of("released", "archived")) {
            if (version.path(state).isBoolean() && told instanceof ObjectNode release)
                release.set(state, version.path(state));
        }
        return told;
    }

    /** The issue's files, oldest first. */
    public static List<HubAttachment> attachments(WireIssue issue) {
        List<HubAttachment> attachments = new ArrayList<>();
        for (JsonNode attachment : issue.field("attachment")) {
            if (!attachment.path("filename").asText("").isBlank()) attachments.add(attachment(attachment));
        }
        return attachments;
    }

    /** A file as Jira prints it, alone or inside its issue. */
    public static HubAttachment attachment(JsonNode attachment) {
        JsonNode author = attachment.path("author");
        return new HubAttachment(
                Optional.of(attachment.path("id").asText()),
                attachment.path("filename").asText(),
                attachment.path("mimeType").asText("application/octet-stream"),
                Math.max(0, attachment.path("size").asLong()),
                author.isObject() ? HubJson.convert(author, WireUser.class).hub() : Optional.empty(),
                JiraTime.read(attachment.path("created").asText()),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static void moments(WireIssue issue, Map<String, JsonNode> hub) {
        hub.put("created", FieldReader.moment(issue.field("created")));
        hub.put("updated", FieldReader.moment(issue.field("updated")));
        hub.put("resolutionDate", FieldReader.moment(issue.field("resolutiondate")));
        JsonNode due = issue.field("duedate");
        hub.put("due", due.isTextual() ? due : NullNode.getInstance());
        hub.put("originalEstimate", seconds(issue.field("timeoriginalestimate")));
        hub.put("remainingEstimate", seconds(issue.field("timeestimate")));
        hub.put("spent", seconds(issue.field("timespent")));
    }

    private static JsonNode seconds(JsonNode value) {
        return value.isNumber() ? value : NullNode.getInstance();
    }

    private static JsonNode customFields(WireIssue issue, FieldCatalog catalog) {
        ObjectNode fields = HubJson.object();
        new TreeMap<>(catalog.named(issue.fieldIds())).forEach((name, field) -> {
            JsonNode value = FieldReader.value(field.type(), issue.field(field.id()));
            fields.set(
                    name,
                    HubJson.tree(new HubCustomField(
                            field.id(), field.name(), field.type().hubName(), value)));
        });
        return fields;
    }
}
