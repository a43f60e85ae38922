package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.tracker.FieldInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The issue for which another one is closed as a duplicate: a field that can be written, with the reason, and never read. */
public final class DuplicateOf {
    public static final FieldInfo FIELD =
            new FieldInfo("duplicate_issue_id", "Duplicate of", "STRING", true, List.of());

    private DuplicateOf() {}

    /** The issue as these custom fields name it, by its address or its number. */
    static Optional<String> in(Map<String, JsonNode> custom) {
        return Stream.of(FIELD.id(), FIELD.name())
                .filter(custom::containsKey)
                .map(custom::get)
                .map(value -> value.isObject() ? value.path("value") : value)
                .filter(value -> value.isTextual() || value.isIntegralNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    static boolean named(String field) {
        return field.equals(FIELD.id()) || field.equals(FIELD.name());
    }
}
