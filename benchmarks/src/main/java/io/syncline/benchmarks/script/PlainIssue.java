package io.syncline.benchmarks.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.syncline.hub.issue.HubIssue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A hub issue as maps, lists, texts and numbers, and back: what scripts work on where there is no engine of ours. */
final class PlainIssue {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainIssue() {}

    static Map<String, Object> of(HubIssue issue) {
        Map<String, Object> map = new LinkedHashMap<>();
        issue.fields().forEach((name, value) -> map.put(name, plain(value)));
        map.putIfAbsent("comments", new ArrayList<>());
        map.putIfAbsent("attachments", new ArrayList<>());
        map.putIfAbsent("customFields", new LinkedHashMap<>());
        return map;
    }

    /** A replica that came for the first time: all its comments and attachments are new here, and get an id here when written. */
    static Map<String, Object> received(HubIssue replica) {
        Map<String, Object> map = of(replica);
        map.put("addedComments", added(map.get("comments")));
        map.put("addedAttachments", added(map.get("attachments")));
        return map;
    }

    private static List<Object> added(@Nullable Object items) {
        List<Object> added = new ArrayList<>();
        for (Object item : (List<?>) items) {
            Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) item);
            copy.put("remoteId", copy.remove("id"));
            added.add(copy);
        }
        return added;
    }

    static HubIssue hub(Map<String, Object> map) {
        Map<String, JsonNode> fields = new TreeMap<>();
        map.forEach((name, value) -> fields.put(name, json(value)));
        return HubIssue.of(fields);
    }

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case ARRAY -> {
                List<Object> list = new ArrayList<>(node.size());
                node.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
                yield map;
            }
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }

    private static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case CharSequence text -> JSON.textNode(text.toString());
            case Boolean truth -> JSON.booleanNode(truth);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Number number -> JSON.numberNode(new BigDecimal(number.toString()));
            case List<?> list -> {
                var array = JSON.arrayNode(list.size());
                list.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Map<?, ?> map -> {
                var object = JSON.objectNode();
                map.forEach((key, item) -> object.set(String.valueOf(key), json(item)));
                yield object;
            }
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }
}
