package io.syncline.connector.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value of any form as one text, for a field that holds nothing but text. */
public final class PlainValue {
    /** What an object is called, best first. */
    private static final List<String> NAMES = List.of("value", "label", "name", "displayName", "email", "key", "id");

    private PlainValue() {}

    /** The text; empty for nothing. Lists are joined with commas, the levels of a cascading option with a dash. */
    public static Optional<String> of(JsonNode value) {
        if (value.isArray()) return list(value);
        if (value.isObject()) return object(value);
        return value.isNull() || value.isMissingNode()
                ? Optional.empty()
                : Optional.of(value.asText()).filter(text -> !text.isBlank());
    }

    private static Optional<String> list(JsonNode items) {
        return Optional.of(StreamSupport.stream(items.spliterator(), false)
                        .flatMap(item -> of(item).stream())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    private static Optional<String> object(JsonNode object) {
        // An option without a value is none, whatever its id.
        if (object.has("value") && of(object.path("value")).isEmpty()) return Optional.empty();
        Optional<String> own =
                NAMES.stream().flatMap(name -> of(object.path(name)).stream()).findFirst();
        Optional<String> below = of(object.path("child"));
        return own.map(text -> text + below.map(child -> " - " + child).orElse(""));
    }
}
