package io.syncline.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.desk.Card;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.http.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A rule of the tracker: after a write by an account, a person changes a field of the same card.
 *
 * @param actor whose writes set it off
 * @param person in whose name it acts
 * @param append whether the text is added to what is there
 * @param delay how long after the write; with none, before it is answered
 */
public record Automation(Pattern actor, String person, CardField field, boolean append, String text, Duration delay) {
    static final String EVERYBODY = "";

    /** What it changes on this card. */
    public Map<CardField, String> change(Card card) {
        return Map.of(field, append ? card.field(field) + text : text);
    }

    static Automation parse(JsonNode json) {
        var append = json.has("append");
        if (append == json.has("set")) throw new IllegalArgumentException("an automation takes either set or append");
        return new Automation(
                Pattern.compile(json.path("actor").asText(EVERYBODY)),
                json.path("person").asText(),
                field(json.path("field").asText()),
                append,
                json.path(append ? "append" : "set").asText(),
                Duration.ofMillis(json.path("delayMs").asLong(0)));
    }

    JsonNode json() {
        return Json.object()
                .put("actor", actor.pattern())
                .put("person", person)
                .put("field", field.wireName())
                .put(append ? "append" : "set", text);
    }

    private static CardField field(String name) {
        try {
            return CardField.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no such field of a card: " + name, e);
        }
    }
}
