package io.syncline.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.Set;

/** Rewrites the long texts of a request, so that the tracker keeps another form than it was sent. */
public final class TextRewrite {
    private static final Set<String> TEXTS = Set.of("description", "body");
    private static final String OPERATION = "/fields/System.Description";

    private TextRewrite() {}

    /** The request with descriptions and the bodies of issues and comments in that form; others are left as they are. */
    public static Call of(Call call, TextForm form) {
        if (call.body().length == 0 || !call.uploads().isEmpty()) return call;
        return call.withBody(Json.bytes(rewritten(call.json(), form)));
    }

    private static JsonNode rewritten(JsonNode node, TextForm form) {
        if (node instanceof ArrayNode items) {
            var all = Json.array();
            items.forEach(item -> all.add(rewritten(item, form)));
            return all;
        }
        if (!(node instanceof ObjectNode object)) return node;
        var copy = Json.object();
        var operation = object.path("path").asText().equals(OPERATION);
        object.properties().forEach(entry -> {
            var text = entry.getValue().isTextual()
                    && (TEXTS.contains(entry.getKey())
                            || operation && entry.getKey().equals("value"));
            copy.set(
                    entry.getKey(),
                    text ? TextNode.valueOf(form.of(entry.getValue().asText())) : rewritten(entry.getValue(), form));
        });
        return copy;
    }
}
