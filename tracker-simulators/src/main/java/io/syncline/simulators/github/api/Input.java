package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.github.world.FieldWish;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a request asks for; refuses with GitHub's words what does not fit the schema. */
record Input(JsonNode json) {

    static Input of(Call call) {
        try {
            JsonNode json = call.json();
            if (!json.isMissingNode() && !json.isContainerNode())
                throw GithubProblem.of(400, "Body should be a JSON object");
            return new Input(json);
        } catch (Refused e) {
            throw GithubProblem.of(400, "Problems parsing JSON");
        }
    }

    Input part(String name) {
        return new Input(json.path(name));
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** A text; null counts as absent. Numbers are taken as texts. */
    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isValueNode()) throw wrong(name, value, "string");
        return Optional.of(value.asText());
    }

    /** Empty when absent, an empty text inside when null. */
    Optional<Optional<String>> nullableText(String name) {
        return json.has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Optional<Optional<Integer>> nullableNumber(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) return Optional.empty();
        if (value.isNull()) return Optional.of(Optional.empty());
        if (!value.asText().matches("\\d{1,9}")) throw wrong(name, value, "integer");
        return Optional.of(Optional.of(value.asInt()));
    }

    Optional<Boolean> flag(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) return Optional.empty();
        if (!value.isBoolean()) throw wrong(name, value, "boolean");
        return Optional.of(value.booleanValue());
    }

    Optional<Instant> time(String name) {
        return text(name).map(Input::moment);
    }

    /** Names in a list; entries may be texts or objects with a name. A bare list as body counts for any name. */
    Optional<List<String>> names(String name) {
        JsonNode list = json.isArray() ? json : json.path(name);
        if (list.isMissingNode() || list.isNull()) return Optional.empty();
        if (list.isTextual()) return Optional.of(List.of(list.asText()));
        if (!list.isArray()) throw wrong(name, list, "array");
        List<String> names = new ArrayList<>();
        for (JsonNode entry : list)
            names.add(entry.isObject() ? entry.path("name").asText() : entry.asText());
        return Optional.of(names);
    }

    /** Values of issue fields, each with the number of its field. */
    Optional<List<FieldWish>> wishes(String name) {
        JsonNode list = json.path(name);
        if (list.isMissingNode()) return Optional.empty();
        if (!list.isArray()) throw wrong(name, list, "array");
        List<FieldWish> wishes = new ArrayList<>();
        for (JsonNode entry : list) {
            if (!entry.path("field_id").isIntegralNumber() || !entry.hasNonNull("value"))
                throw wrong(name, entry, "field_id with a value");
            wishes.add(new FieldWish(entry.path("field_id").asLong(), entry.get("value")));
        }
        return Optional.of(wishes);
    }

    static Instant moment(String text) {
        try {
            if (text.length() == 10) return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            return java.time.OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw GithubProblem.of(422, "Invalid request.\n\n\"" + text + "\" is not a valid `date-time`.");
        }
    }

    private static GithubProblem wrong(String name, JsonNode value, String type) {
        return GithubProblem.of(
                422, "Invalid request.\n\nFor 'properties/" + name + "', " + value + " is not a " + type + ".");
    }
}
