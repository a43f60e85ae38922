package io.syncline.connector.github.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.syncline.connector.github.field.FieldValue.Clear;
import io.syncline.connector.github.field.FieldValue.Leave;
import io.syncline.connector.github.field.FieldValue.Refuse;
import io.syncline.connector.github.field.FieldValue.Write;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.hub.HubJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Hub values in the form in which GitHub takes them: options by name, days as {@code 2026-11-27}. */
final class FieldWriter {
    private static final int DAY = 10;

    private FieldWriter() {}

    /** A value for this field; JSON null and a blank text empty it. */
    static FieldValue value(IssueField field, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return new Clear();
        return switch (FieldType.of(field)) {
            case STRING -> written(value, "text", text -> Optional.of(HubJson.tree(text)));
            case NUMERIC -> value.isNumber() ? new Write(value) : written(value, "number", FieldWriter::number);
            case DATE -> written(value, "date", FieldWriter::day);
            case OPTION -> option(field, value);
            case OPTIONS -> options(field, value);
            case OTHER -> new Leave("fields of this kind cannot be written");
        };
    }

    private static FieldValue written(JsonNode value, String kind, Function<String, Optional<JsonNode>> form) {
        Optional<String> text = text(value);
        if (text.filter(String::isBlank).isPresent()) return new Clear();
        return text.flatMap(form).<FieldValue>map(Write::new).orElse(new Refuse("the value is not a " + kind));
    }

    private static Optional<JsonNode> number(String text) {
        try {
            return Optional.of(HubJson.tree(new BigDecimal(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> day(String text) {
        String day = text.strip().length() > DAY ? text.strip().substring(0, DAY) : text.strip();
        try {
            return Optional.of(HubJson.tree(LocalDate.parse(day).toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A list of one counts as the one, and a list of none as nothing. */
    private static FieldValue option(IssueField field, JsonNode value) {
        if (value.isArray() && value.size() > 1) return new Refuse("the field takes one option only");
        JsonNode one = value.isArray() ? value.path(0) : value;
        return nothing(one) ? new Clear() : chosen(field, one);
    }

    private static FieldValue options(IssueField field, JsonNode value) {
        ArrayNode names = HubJson.object().arrayNode();
        for (JsonNode one :
                value.isArray() ? value : HubJson.object().arrayNode().add(value)) {
            if (nothing(one)) continue;
            FieldValue chosen = chosen(field, one);
            if (!(chosen instanceof Write(JsonNode name))) return chosen;
            names.add(name);
        }
        return names.isEmpty() ? new Clear() : new Write(names);
    }

    private static boolean nothing(JsonNode value) {
        boolean unnamed = text(value).filter(text -> !text.isBlank()).isEmpty();
        return value.isNull() || value.isMissingNode() || unnamed && !value.hasNonNull("id");
    }

    /** By its text in whatever case; by its id only where there is no text, for ids of other trackers mean others. */
    private static FieldValue chosen(IssueField field, JsonNode value) {
        Optional<String> text = text(value).filter(words -> !words.isBlank());
        String wanted = text.orElseGet(() -> value.path("id").asText());
        String property = text.isPresent() ? "name" : "id";
        return field.options().stream()
                .filter(option -> option.path(property).asText().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .<FieldValue>map(option -> new Write(option.path("name")))
                .orElseGet(() -> new Refuse("there is no option '" + wanted + "'; there are: " + names(field)));
    }

    private static String names(IssueField field) {
        List<String> names = field.options().stream()
                .map(option -> option.path("name").asText())
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    /** A plain value, or the words of an object that has some; empty for lists and for objects without. */
    private static Optional<String> text(JsonNode value) {
        if (value.isValueNode()) return Optional.of(value.isNull() ? "" : value.asText());
        return Stream.of("value", "name", "label", "displayName")
                .map(value::path)
                .filter(words -> words.isTextual() || words.isNumber())
                .map(JsonNode::asText)
                .findFirst();
    }
}
