package io.syncline.rules.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.script.tracker.RecordedAnswer;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import java.util.regex.Pattern;

/** Takes out of calls of a tracker's own API what a name says is a secret; other questions carry none. */
public final class Secrets {
    private static final Pattern NAMES = Pattern.compile(
            ".*(authori[sz]ation|cookie|token|secret|passw|credential|api-?_?key|private-?_?key|signature).*",
            Pattern.CASE_INSENSITIVE);
    private static final JsonNode HIDDEN = TextNode.valueOf("***");

    private Secrets() {}

    static RecordedAnswer without(RecordedAnswer answer) {
        if (!answer.ask().what().equals("http")) return answer;
        TrackerTold told =
                new TrackerTold(without(answer.told().value()), answer.told().refusal());
        return new RecordedAnswer(without(answer.ask()), told);
    }

    /** The question as it is recorded. */
    public static TrackerAsk without(TrackerAsk ask) {
        if (!ask.what().equals("http")) return ask;
        return new TrackerAsk(
                ask.what(), ask.with().stream().map(Secrets::without).toList());
    }

    private static JsonNode without(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(without(item)));
            return items;
        }
        if (!node.isObject()) return node;
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        node.properties()
                .forEach(field -> fields.set(
                        field.getKey(), NAMES.matcher(field.getKey()).matches() ? HIDDEN : without(field.getValue())));
        return fields;
    }
}
