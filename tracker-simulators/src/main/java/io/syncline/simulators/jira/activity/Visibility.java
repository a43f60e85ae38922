package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.io.Serializable;
import java.util.Optional;

/** Who may see a comment: a project role or a group. */
public record Visibility(String type, String value) implements Serializable {
    static Optional<Visibility> read(JsonNode json) {
        if (!json.isObject()) return Optional.empty();
        return Optional.of(new Visibility(
                json.path("type").asText(),
                json.path("value").asText(json.path("identifier").asText())));
    }

    JsonNode json() {
        return Json.object().put("type", type).put("value", value).put("identifier", value);
    }
}
