package io.syncline.hub.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Objects;

/**
 * A call of an instance's own API that a script made up. Nothing of it is trusted before the connector has checked it.
 *
 * @param path from a slash on, below the instance's URL; may carry a query
 * @param body JSON null for none
 * @param query added to the path's, not escaped yet
 */
public record ApiCall(
        String method, String path, JsonNode body, Map<String, String> query, Map<String, String> headers) {
    public ApiCall {
        if (method == null || path == null) throw new IllegalArgumentException("a call needs a method and a path");
        body = Objects.requireNonNullElse(body, NullNode.getInstance());
        query = Map.copyOf(Objects.requireNonNullElse(query, Map.of()));
        headers = Map.copyOf(Objects.requireNonNullElse(headers, Map.of()));
    }

    /** Never the body or the query, which may be somebody's text. */
    @Override
    public String toString() {
        return "ApiCall[" + method + " " + path.replaceFirst("\\?.*", "") + "]";
    }
}
