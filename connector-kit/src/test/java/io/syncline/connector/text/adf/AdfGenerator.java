package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes documents by walking the schema: every choice it leaves open is drawn. The same seed makes the same document. */
final class AdfGenerator {
    private static final List<String> WORDS = List.of(
            "alpha",
            "beta gamma",
            "*delta*",
            "snake_case",
            "a < b & c",
            "[epsilon]",
            "# zeta",
            "1. eta",
            "{theta}",
            "`iota`",
            "x|y",
            "zażółć");
    private static final int DEEP = 14;

    private final Random random;

    AdfGenerator(long seed) {
        this.random = new Random(seed);
    }

    JsonNode document() {
        return make("doc", AdfSchema.definition("doc_node"), 0);
    }

    private JsonNode make(String name, JsonNode schema, int depth) {
        JsonNode here = resolved(schema);
        if (here.has("anyOf")) return make(name, chosen(here.path("anyOf"), depth), depth + 1);
        if (here.has("enum"))
            return here.path("enum").path(random.nextInt(here.path("enum").size()));
        return switch (here.path("type").asText()) {
            case "object" -> object(here, depth);
            case "array" -> array(name, here, depth);
            case "number" -> HubJson.tree(number(name, here));
            case "boolean" -> HubJson.tree(random.nextBoolean());
            default -> HubJson.tree(text(name, here));
        };
    }

    /** References followed, and the parts of an {@code allOf} laid over each other. */
    private static JsonNode resolved(JsonNode schema) {
        JsonNode here = schema;
        while (here.has("$ref"))
            here = AdfSchema.definition(here.path("$ref").asText().substring("#/definitions/".length()));
        if (!here.has("allOf")) return here;
        ObjectNode whole = HubJson.object();
        ObjectNode properties = HubJson.object();
        ArrayNode required = properties.arrayNode();
        List<Set<String>> closed = new ArrayList<>();
        for (JsonNode part : here.path("allOf")) {
            ObjectNode over = (ObjectNode) resolved(part).deepCopy();
            ObjectNode more = (ObjectNode) over.path("properties");
            over.path("required").forEach(required::add);
            if (!over.path("additionalProperties").asBoolean(true)) closed.add(names(more));
            properties.setAll(more);
            whole.setAll(over);
        }
        closed.forEach(properties::retain);
        whole.set("properties", properties);
        whole.set("required", required);
        return whole;
    }

    private static Set<String> names(ObjectNode properties) {
        Set<String> names = new HashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode chosen(JsonNode choices, int depth) {
        if (depth < DEEP) return choices.path(random.nextInt(choices.size()));
        for (JsonNode choice : choices) {
            String leaf = choice.path("$ref").asText();
            if (leaf.contains("paragraph") || leaf.contains("formatted_text")) return choice;
        }
        return choices.path(0);
    }

    private ObjectNode object(JsonNode schema, int depth) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        ObjectNode object = HubJson.object();
        schema.path("properties").properties().forEach(property -> {
            boolean wanted =
                    required.contains(property.getKey()) || property.getKey().equals("content");
            boolean made = wanted || (depth < DEEP && random.nextInt(3) == 0);
            if (made) object.set(property.getKey(), make(property.getKey(), property.getValue(), depth + 1));
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = HubJson.object().arrayNode();
        JsonNode items = schema.path("items");
        if (items.isArray()) {
            array.add(make(name, items.path(0), depth + 1));
            return array;
        }
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(9), Math.max(least, depth < DEEP ? 3 : 1));
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size && !items.isMissingNode(); i++) array.add(make(name, items, depth + 1));
        return array;
    }

    private int number(String name, JsonNode schema) {
        int value = name.equals("level")
                ? 1 + random.nextInt(6)
                : name.endsWith("span") ? 1 + random.nextInt(2) : random.nextInt(100);
        return Math.clamp(
                value, schema.path("minimum").asInt(0), schema.path("maximum").asInt(100));
    }

    private String text(String name, JsonNode schema) {
        if (schema.path("pattern").asText().contains("neutral")) return "green";
        if (schema.has("pattern") || name.equals("panelColor")) return "#36b37e";
        return switch (name) {
            case "url", "href" -> "https://example.com/" + random.nextInt(100);
            case "timestamp" -> "1764201600000";
            case "language" -> "java";
            case "shortName" -> ":smile:";
            case "id", "localId", "collection" -> "id-" + random.nextInt(1000);
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
    }
}
