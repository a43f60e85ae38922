package io.syncline.hub.issue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tracker-neutral form of an entity: named fields with JSON values (script-api.md section 3). Immutable: nobody may change a
 * {@link JsonNode} taken out of it. Unknown field names are legal and travel. A field that is absent says nothing about it, a
 * field that is JSON null says "empty".
 */
public final class HubIssue {
    private static final HubIssue EMPTY = new HubIssue(new TreeMap<>());

    private final SortedMap<String, JsonNode> fields;

    private HubIssue(SortedMap<String, JsonNode> own) {
        this.fields = Collections.unmodifiableSortedMap(own);
    }

    /** A hub issue without any field. */
    public static HubIssue empty() {
        return EMPTY;
    }

    /** A hub issue with these fields; later changes of the map are not seen. */
    public static HubIssue of(Map<String, JsonNode> fields) {
        return new HubIssue(new TreeMap<>(fields));
    }

    /** A hub issue with the fields of a JSON object; later changes of the object are not seen. */
    public static HubIssue of(ObjectNode object) {
        return owning(object.deepCopy());
    }

    /** One whose JSON nobody else holds: Jackson has just made it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HubIssue owning(ObjectNode object) {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return new HubIssue(fields);
    }

    /** All fields by name, in alphabetical order. */
    @JsonValue
    public SortedMap<String, JsonNode> fields() {
        return fields;
    }

    /** The value of a field; JSON null counts as a value. */
    public Optional<JsonNode> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The text of a field, unless it is absent, JSON null or not a text. */
    public Optional<String> text(String name) {
        return field(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** The {@code name} inside an object field such as status, type or priority. */
    public Optional<String> name(String field) {
        return field(field)
                .map(node -> node.path("name"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** The time in a field such as {@code created} or {@code updated}. */
    public Optional<Instant> time(String field) {
        return text(field).map(Instant::parse);
    }

    /** A user field such as {@code assignee} or {@code reporter}. */
    public Optional<HubUser> user(String field) {
        return field(field).filter(JsonNode::isObject).map(node -> HubJson.convert(node, HubUser.class));
    }

    /** The comments, oldest first; none if there is no such field. */
    public List<HubComment> comments() {
        return list("comments", HubComment.class);
    }

    /** The attachments' metadata; none if there is no such field. */
    public List<HubAttachment> attachments() {
        return list("attachments", HubAttachment.class);
    }

    /** The work logs; none if there is no such field. */
    public List<HubWorkLog> workLogs() {
        return list("workLogs", HubWorkLog.class);
    }

    /** The links to other issues; none if there is no such field. */
    public List<HubIssueLink> issueLinks() {
        return list("issueLinks", HubIssueLink.class);
    }

    /** The texts of the labels; none if there is no such field. */
    public List<String> labels() {
        List<String> texts = new ArrayList<>();
        field("labels")
                .ifPresent(node ->
                        node.forEach(label -> texts.add(label.path("label").asText(""))));
        return texts;
    }

    /** The same issue with this field set. */
    public HubIssue with(String name, JsonNode value) {
        SortedMap<String, JsonNode> copy = new TreeMap<>(fields);
        copy.put(name, value);
        return new HubIssue(copy);
    }

    /** The same issue with this field set to anything Jackson can turn into JSON. */
    public HubIssue with(String name, Object value) {
        return with(name, HubJson.tree(value));
    }

    /** The same issue with all fields of the other one laid over it. */
    public HubIssue with(HubIssue over) {
        SortedMap<String, JsonNode> copy = new TreeMap<>(fields);
        copy.putAll(over.fields);
        return new HubIssue(copy);
    }

    /** The same issue without this field. */
    public HubIssue without(String name) {
        SortedMap<String, JsonNode> copy = new TreeMap<>(fields);
        copy.remove(name);
        return new HubIssue(copy);
    }

    private <T> List<T> list(String field, Class<T> type) {
        List<T> items = new ArrayList<>();
        field(field).ifPresent(node -> node.forEach(item -> items.add(HubJson.convert(item, type))));
        return items;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HubIssue issue && fields.equals(issue.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Names of the fields only: issue text is never logged. */
    @Override
    public String toString() {
        return "HubIssue" + fields.keySet();
    }
}
