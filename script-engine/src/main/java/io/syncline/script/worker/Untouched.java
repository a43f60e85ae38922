package io.syncline.script.worker;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** On its way through JSON a number may change its Java type; fields that a script left alone get back the very value they had. */
final class Untouched {
    private static final Comparator<JsonNode> NUMBERS =
            (one, other) -> one.equals(other) || (one.isNumber() && other.isNumber() && same(one, other)) ? 0 : 1;

    private Untouched() {}

    /** @param before as it was given to the script */
    static HubIssue restored(HubIssue after, HubIssue before) {
        Map<String, JsonNode> fields = new TreeMap<>(after.fields());
        fields.replaceAll((name, value) ->
                before.field(name).filter(old -> old.equals(NUMBERS, value)).orElse(value));
        return HubIssue.of(fields);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.doubleValue() == other.doubleValue()
                && (!one.isIntegralNumber()
                        || !other.isIntegralNumber()
                        || one.bigIntegerValue().equals(other.bigIntegerValue()));
    }
}
