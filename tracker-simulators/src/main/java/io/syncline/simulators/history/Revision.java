package io.syncline.simulators.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.io.Serializable;
import java.time.Instant;

/** One field of one entity changed: {@code from} and {@code to} as JSON, null nodes where there was nothing. */
public record Revision(String entity, Instant at, String who, String field, JsonNode from, JsonNode to)
        implements Serializable {
    JsonNode json() {
        var json = Json.object().put("entity", entity).put("at", at.toString());
        json.put("who", who).put("field", field);
        json.set("from", from);
        json.set("to", to);
        return json;
    }
}
