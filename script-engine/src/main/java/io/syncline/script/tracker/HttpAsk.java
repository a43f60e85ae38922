package io.syncline.script.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A call of the local instance's own API.
 *
 * @param method upper case; anything but {@code GET} and {@code HEAD} has an effect
 * @param path relative to the instance, from a slash on; never another host
 * @param body JSON null for none
 * @param headers beside those the connector sets itself; credentials are always the instance's
 */
public record HttpAsk(
        String method, String path, JsonNode body, Map<String, String> query, Map<String, String> headers) {
    public HttpAsk {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** Whether it may change something. */
    public boolean mutates() {
        return !method.equals("GET") && !method.equals("HEAD");
    }
}
