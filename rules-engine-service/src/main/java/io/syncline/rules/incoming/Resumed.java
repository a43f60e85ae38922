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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entity on which an attempt that came to no end may have written some fields already. The script is shown it as it was before that
 * attempt, so that it decides the same once more: one that compares, or appends, would decide otherwise on what it has written itself.
 * Fields that are not as the attempt wanted them are shown as they are. Immutable.
 */
final class Resumed {
    private static final String CUSTOM = "customFields";

    private final HubIssue real;
    private final SortedMap<String, JsonNode> before;

    private Resumed(HubIssue real, SortedMap<String, JsonNode> before) {
        this.real = real;
        this.before = before;
    }

    /** @param begun what the attempt was about to write */
    static Resumed of(HubIssue real, Optional<Writing> begun) {
        SortedMap<String, JsonNode> before = new TreeMap<>();
        Map<String, JsonNode> now = FieldValues.of(real);
        begun.ifPresent(writing -> writing.wanted().forEach((field, wanted) -> {
            JsonNode old = writing.before().getOrDefault(field, NullNode.instance);
            boolean written = Same.values(field, wanted, now.getOrDefault(field, NullNode.instance));
            if (written && !Same.values(field, wanted, old)) before.put(field, old);
        }));
        return new Resumed(real, before);
    }

    /** The entity as it was. */
    HubIssue shown() {
        HubIssue shown = real;
        for (Map.Entry<String, JsonNode> field : before.entrySet())
            shown = put(shown, field.getKey(), field.getValue());
        return shown;
    }

    /** What the script wants of the entity as it is: what it left as it was shown stays as it is. */
    HubIssue rebased(HubIssue wanted) {
        Map<String, JsonNode> flat = FieldValues.of(wanted);
        Map<String, JsonNode> now = FieldValues.of(real);
        HubIssue rebased = wanted;
        for (Map.Entry<String, JsonNode> field : before.entrySet()) {
            JsonNode left = flat.getOrDefault(field.getKey(), NullNode.instance);
            if (left.equals(field.getValue())) rebased = put(rebased, field.getKey(), now.get(field.getKey()));
        }
        return rebased;
    }

    /** What the attempt wrote of this wish, which no event has told yet. */
    List<FieldWrite> written(HubIssue wanted) {
        Map<String, JsonNode> flat = FieldValues.of(wanted);
        Map<String, JsonNode> now = FieldValues.of(real);
        return before.entrySet().stream()
                .filter(field -> Same.values(
                        field.getKey(), flat.getOrDefault(field.getKey(), NullNode.instance), now.get(field.getKey())))
                .map(field -> new FieldWrite(field.getKey(), field.getValue(), now.get(field.getKey())))
                .toList();
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
