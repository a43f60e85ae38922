package io.syncline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request and, unless it was lost or made up by a fault, its answer. */
public record Exchange(Asked asked, Optional<Answered> answered) {

    /** Reads an example: {@code method}, {@code path}, {@code query}, {@code headers}, {@code body} and {@code answer}. */
    static Exchange parse(JsonNode json) {
        var query = new HashMap<String, List<String>>();
        texts(json.path("query")).forEach((name, value) -> query.put(name, List.of(value)));
        var asked = new Asked(
                json.path("method").asText(),
                json.path("path").asText(),
                query,
                texts(json.path("headers")),
                body(json.path("body")));
        return new Exchange(
                asked,
                Optional.of(json.path("answer")).filter(JsonNode::isObject).map(Exchange::answer));
    }

    private static Answered answer(JsonNode json) {
        return new Answered(json.path("status").asInt(), texts(json.path("headers")), body(json.path("body")));
    }

    private static String body(JsonNode json) {
        return json.isValueNode() ? json.asText() : json.isMissingNode() ? "" : json.toString();
    }

    private static Map<String, String> texts(JsonNode json) {
        var texts = new HashMap<String, String>();
        json.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
