package io.syncline.hub.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Objects;

/**
 * What an instance's own API answered, whatever its status.
 *
 * @param body parsed where it was JSON, a text otherwise, JSON null when there was none
 * @param headers the harmless ones
 */
public record ApiReply(int status, JsonNode body, Map<String, String> headers) {
    public ApiReply {
        body = Objects.requireNonNullElse(body, NullNode.getInstance());
        headers = Map.copyOf(Objects.requireNonNullElse(headers, Map.of()));
    }

    @Override
    public String toString() {
        return "ApiReply[status=" + status + "]";
    }
}
