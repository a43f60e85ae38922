package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether two replicas say the same: deep comparison with texts normalised, "nothing" in all its forms equal, and without what changes
 * by itself (times of change, ids on the other side, the source's own form of a text).
 */
public final class Content {
    private static final Set<String> BESIDE_THE_POINT = Set.of("updated", "remoteId", "descriptionSource");

    private Content() {}

    public static boolean same(HubIssue a, HubIssue b) {
        return canonical("", HubJson.tree(a)).equals(canonical("", HubJson.tree(b)));
    }

    private static JsonNode canonical(String name, JsonNode node) {
        if (node.isTextual() || node.isNumber()) return TextNode.valueOf(Same.identity(name, node));
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(canonical(name, item)));
            return items;
        }
        if (!node.isObject()) return node;
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(names(node)).forEach((field, value) -> {
            JsonNode content = canonical(field, value);
            if (!BESIDE_THE_POINT.contains(field) && !nothing(content)) fields.set(field, content);
        });
        return fields;
    }

    private static Map<String, JsonNode> names(JsonNode object) {
        Map<String, JsonNode> names = new TreeMap<>();
        object.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue()));
        return names;
    }

    private static boolean nothing(JsonNode node) {
        return node.isNull()
                || node.isContainerNode() && node.isEmpty()
                || node.isTextual() && node.textValue().isEmpty();
    }
}
