package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Same;
import io.syncline.rules.merge.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An entity on which an attempt that came to no end may have written some fields already. The script is shown it as it was before that
 * attempt, so that it decides the same once more: one that compares, or appends, would decide otherwise on what it has written itself.
 * Fields that are not as the attempt wanted them are shown as they are. Immutable.
 */
final class Resumed {
    private static final String CUSTOM = "customFields";

    private final HubIssue real;
    /** What the attempt has written, in order of the fields. */
    private final List<FieldWrite> made;

    private Resumed(HubIssue real, List<FieldWrite> made) {
        this.real = real;
        this.made = List.copyOf(made);
    }

    /** @param begun what the attempt was about to write */
    static Resumed of(HubIssue real, Optional<Writing> begun) {
        return new Resumed(real, begun.map(writing -> made(real, writing)).orElse(List.of()));
    }

    private static List<FieldWrite> made(HubIssue real, Writing writing) {
        Map<String, JsonNode> now = FieldValues.of(real);
        List<FieldWrite> made = new ArrayList<>();
        new TreeMap<>(writing.wanted()).forEach((field, wanted) -> {
            JsonNode old = writing.before().getOrDefault(field, NullNode.instance);
            JsonNode there = now.getOrDefault(field, NullNode.instance);
            if (Same.values(field, wanted, there) && !Same.values(field, wanted, old))
                made.add(new FieldWrite(field, old, there));
        });
        return made;
    }

    /** The entity as it was. */
    HubIssue shown() {
        HubIssue shown = real;
        for (FieldWrite write : made) shown = put(shown, write.field(), write.before());
        return shown;
    }

    /** What the script wants of the entity as it is: what it left as it was shown stays as it is. */
    HubIssue rebased(HubIssue wanted) {
        if (made.isEmpty()) return wanted;
        Map<String, JsonNode> flat = FieldValues.of(wanted);
        HubIssue rebased = wanted;
        for (FieldWrite write : made) {
            if (left(flat, write).equals(write.before())) rebased = put(rebased, write.field(), write.after());
        }
        return rebased;
    }

    /** What the attempt wrote of this wish, which no event has told yet. */
    List<FieldWrite> written(HubIssue wanted) {
        if (made.isEmpty()) return List.of();
        Map<String, JsonNode> flat = FieldValues.of(wanted);
        return made.stream()
                .filter(write -> Same.values(write.field(), left(flat, write), write.after()))
                .toList();
    }

    private static JsonNode left(Map<String, JsonNode> wanted, FieldWrite write) {
        return wanted.getOrDefault(write.field(), NullNode.instance);
    }

    private static HubIssue put(HubIssue issue, String field, JsonNode value) {
        if (!field.startsWith(CUSTOM + ".")) return value.isNull() ? issue.without(field) : issue.with(field, value);
        String name = field.substring(CUSTOM.length() + 1);
        ObjectNode all = issue.field(CUSTOM)
                .filter(JsonNode::isObject)
                .<ObjectNode>map(JsonNode::deepCopy)
                .orElseGet(HubJson::object);
        if (all.get(name) instanceof ObjectNode custom && custom.has("value")) custom.set("value", value);
        else all.set(name, value);
        return issue.with(CUSTOM, all);
    }
}
