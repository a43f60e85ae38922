package io.syncline.connector.azure.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.azure.link.LinkEnd;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubLabel;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.EntitySnapshot;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns a work item into a hub issue. */
public final class AzureReader {
    private final Instance instance;
    private final WorkItemSchema schema;
    private final CustomFields customFields;

    public AzureReader(Instance instance, WorkItemSchema schema) {
        this.instance = instance;
        this.schema = schema;
        this.customFields = new CustomFields(schema);
    }

    /** The whole entity. */
    public EntitySnapshot snapshot(WorkItem item, List<WorkItemComment> comments) {
        HubIssue issue = issue(item)
                .with(
                        "comments",
                        comments.stream()
                                .filter(comment -> !comment.deleted())
                                .map(AzureReader::comment)
                                .toList());
        return new EntitySnapshot(ref(item), issue, version(item), updated(item));
    }

    public EntityRef ref(WorkItem item) {
        String number = String.valueOf(item.id());
        return new EntityRef(instance.id(), number, number);
    }

    public static String version(WorkItem item) {
        return String.valueOf(item.rev());
    }

    public static Instant updated(WorkItem item) {
        return item.text(SystemField.CHANGED).map(Instant::parse).orElse(Instant.EPOCH);
    }

    /** All fields but the comments, which the vendor keeps elsewhere. */
    public HubIssue issue(WorkItem item) {
        Map<String, JsonNode> fields = new TreeMap<>();
        fields.put("id", HubJson.tree(String.valueOf(item.id())));
        fields.put("key", HubJson.tree(String.valueOf(item.id())));
        fields.put("url", HubJson.tree(url(item)));
        fields.put("project", HubJson.tree(schema.project()));
        fields.put("summary", text(item, SystemField.TITLE));
        description(item, fields);
        fields.put(
                "status",
                item.text(SystemField.STATE)
                        .map(schema::status)
                        .map(HubJson::tree)
                        .orElse(empty()));
        fields.put("type", HubJson.tree(HubNamed.of(schema.type(), schema.type())));
        fields.put(
                "priority",
                item.text(SystemField.PRIORITY)
                        .map(text -> HubJson.tree(HubNamed.of(text, text)))
                        .orElse(empty()));
        people(item, fields);
        List<String> tags = tags(item);
        fields.put("labels", HubJson.tree(tags.stream().map(HubLabel::new).toList()));
        fields.put("tags", HubJson.tree(tags));
        fields.put("areaPath", text(item, SystemField.AREA_PATH));
        fields.put("iterationPath", text(item, SystemField.ITERATION_PATH));
        fields.put("created", text(item, SystemField.CREATED));
        fields.put("updated", text(item, SystemField.CHANGED));
        fields.put("due", text(item, SystemField.DUE));
        fields.put("resolutionDate", text(item, SystemField.CLOSED));
        fields.put("originalEstimate", WorkHours.seconds(item.field(SystemField.ORIGINAL_ESTIMATE)));
        fields.put("remainingEstimate", WorkHours.seconds(item.field(SystemField.REMAINING_WORK)));
        fields.put("spent", WorkHours.seconds(item.field(SystemField.COMPLETED_WORK)));
        fields.put("parentId", parent(item).map(HubJson::tree).orElse(empty()));
        fields.put(
                "issueLinks",
                HubJson.tree(item.relations().stream()
                        .flatMap(relation -> LinkEnd.read(relation).stream())
                        .toList()));
        fields.put("attachments", HubJson.tree(attachments(item)));
        fields.put("customFields", customFields.read(item));
        return HubIssue.of(fields);
    }

    /** A comment without its marker. */
    public static HubComment comment(WorkItemComment comment) {
        return new HubComment(
                Optional.of(String.valueOf(comment.id())),
                comment.createdBy().flatMap(AzureUsers::read),
                AzureText.read(comment),
                comment.createdDate(),
                comment.modifiedDate(),
                false,
                Optional.empty(),
                comment.modifiedBy().flatMap(AzureUsers::read),
                Optional.empty(),
                Optional.empty());
    }

    /** The tags of a work item, as the vendor separates them. */
    public static List<String> tags(WorkItem item) {
        return item.text(SystemField.TAGS).stream()
                .flatMap(text -> Arrays.stream(text.split(";")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    public static Optional<String> parent(WorkItem item) {
        return item.relations().stream()
                .filter(relation -> relation.rel().equals(Relation.PARENT))
                .map(Relation::lastOfUrl)
                .findFirst();
    }

    private void description(WorkItem item, Map<String, JsonNode> fields) {
        String field = schema.descriptionField();
        boolean markdown = item.markdown(field);
        Optional<String> source = item.text(field);
        fields.put(
                "description",
                source.map(text -> HubJson.tree(AzureText.read(text, markdown))).orElse(empty()));
        fields.put(
                "descriptionSource",
                source.map(text -> HubJson.tree(Map.of("format", markdown ? "markdown" : "html", "text", text)))
                        .orElse(empty()));
    }

    private void people(WorkItem item, Map<String, JsonNode> fields) {
        Optional<HubUser> assignee = AzureUsers.read(item.field(SystemField.ASSIGNED_TO));
        JsonNode creator = AzureUsers.read(item.field(SystemField.CREATED_BY))
                .map(HubJson::tree)
                .orElse(empty());
        fields.put("assignee", assignee.map(HubJson::tree).orElse(empty()));
        fields.put("assignees", HubJson.tree(assignee.stream().toList()));
        fields.put("reporter", creator);
        fields.put("creator", creator);
    }

    private static List<HubAttachment> attachments(WorkItem item) {
        return item.relations().stream()
                .filter(relation -> relation.rel().equals(Relation.ATTACHED_FILE))
                .map(AzureReader::attachment)
                .toList();
    }

    /** A file as its relation describes it. */
    public static HubAttachment attachment(Relation file) {
        String name = file.attribute("name").filter(text -> !text.isBlank()).orElse(file.lastOfUrl());
        return new HubAttachment(
                Optional.of(file.lastOfUrl()),
                name,
                Optional.ofNullable(URLConnection.guessContentTypeFromName(name))
                        .orElse("application/octet-stream"),
                file.attribute("resourceSize").map(Long::parseLong).orElse(0L),
                Optional.empty(),
                file.attribute("resourceCreatedDate").map(Instant::parse),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private URI url(WorkItem item) {
        String project = URLEncoder.encode(schema.project().key(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return URI.create(instance.url() + "/" + project + "/_workitems/edit/" + item.id());
    }

    private static JsonNode text(WorkItem item, String field) {
        return item.text(field).map(HubJson::tree).orElse(empty());
    }

    private static JsonNode empty() {
        return NullNode.getInstance();
    }
}
