package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object as a map that nobody changes. */
final class NodeMap extends AbstractMap<String, JsonNode> {
    private final ObjectNode node;

    NodeMap(ObjectNode node) {
        this.node = node;
    }

    @Override
    public @Nullable JsonNode get(Object key) {
        return node.get((String) key);
    }

    @Override
    public boolean containsKey(Object key) {
        return node.has((String) key);
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return java.util.Collections.unmodifiableSet(node.properties());
    }
}
