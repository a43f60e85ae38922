package io.syncline.script.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What the local instance answered, whatever its status.
 *
 * @param body parsed where it was JSON, a text node otherwise, JSON null when there was none
 */
public record HttpReply(int status, JsonNode body, Map<String, String> headers) {
    public HttpReply {
        headers = Map.copyOf(headers);
    }
}
