package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Merges sets element by element: what the other side added is added, what it removed is removed, the rest stays. */
public final class SetMerge {
    private SetMerge() {}

    /** {@code mine} with what came and went between {@code wantedBefore} and {@code want}. */
    public static JsonNode merge(JsonNode mine, JsonNode want, JsonNode wantedBefore) {
        Map<String, JsonNode> before = byIdentity(wantedBefore);
        Map<String, JsonNode> now = byIdentity(want);
        Map<String, JsonNode> result = byIdentity(mine);
        now.forEach((id, item) -> {
            if (!before.containsKey(id)) result.put(id, item);
        });
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(result::remove);
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        result.values().forEach(merged::add);
        return merged;
    }

    /** The elements of {@code set} that {@code other} has, too. */
    public static JsonNode common(JsonNode set, JsonNode other) {
        Map<String, JsonNode> both = byIdentity(set);
        both.keySet().retainAll(byIdentity(other).keySet());
        return JsonNodeFactory.instance.arrayNode().addAll(both.values());
    }

    private static Map<String, JsonNode> byIdentity(JsonNode set) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        set.forEach(item -> items.put(Same.identity(item), item));
        return items;
    }
}
