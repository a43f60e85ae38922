package io.syncline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Mistakes that a vendor's document makes everywhere, and what it should say there. */
enum Rewrite {
    /** A value of any kind is written as an object with nothing in it. */
    ANY_VALUE {
        @Override
        void apply(ObjectNode document) {
            each(document, schema -> {
                if (schema.path("type").asText().equals("object")
                        && schema.path("properties").isEmpty()
                        && EMPTY.containsAll(names(schema))) schema.remove(List.of("type", "properties"));
            });
        }
    },
    /** A list is answered as an object with {@code count} and {@code value}, but written as a bare array. */
    WRAPPED_LISTS {
        @Override
        void apply(ObjectNode document) {
            eachResponse(
                    document, (status, response) -> response.path("content").forEach(content -> {
                        if (!content.at("/schema/type").asText().equals("array")) return;
                        var list = content.get("schema");
                        var wrapper = ((ObjectNode) content).putObject("schema").put("type", "object");
                        wrapper.putArray("required").add("count").add("value");
                        var properties = wrapper.putObject("properties");
                        properties.putObject("count").put("type", "integer");
                        properties.set("value", list);
                    }));
        }
    },
    /** An answer "no content" is given a content. */
    EMPTY_NO_CONTENT {
        @Override
        void apply(ObjectNode document) {
            eachResponse(document, (status, response) -> {
                if (status.equals("204")) response.remove("content");
            });
        }
    },
    /** Refusals come with a list of what was wrong, but are written as having no body, or as having any. */
    REFUSALS_WITH_ERRORS {
        @Override
        void apply(ObjectNode document) {
            eachResponse(document, (status, response) -> {
                if (status.compareTo("400") >= 0)
                    response.putObject("content")
                            .putObject("application/json")
                            .putObject("schema")
                            .put("$ref", "#/components/schemas/ErrorCollection");
            });
        }
    };

    /** What says nothing about the content of an object. */
    private static final Set<String> EMPTY = Set.of("type", "description", "properties", "readOnly", "title");

    abstract void apply(ObjectNode document);

    private interface OnResponse {
        void see(String status, ObjectNode response);
    }

    private static void eachResponse(ObjectNode document, OnResponse what) {
        for (var path : document.path("paths"))
            for (var operation : path)
                operation.path("responses").properties().forEach(response -> {
                    if (response.getValue() instanceof ObjectNode found) what.see(response.getKey(), found);
                });
    }

    private static void each(JsonNode node, Consumer<ObjectNode> what) {
        if (node instanceof ObjectNode object) what.accept(object);
        if (node instanceof ObjectNode || node instanceof ArrayNode) node.forEach(child -> each(child, what));
    }

    private static List<String> names(ObjectNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }
}
