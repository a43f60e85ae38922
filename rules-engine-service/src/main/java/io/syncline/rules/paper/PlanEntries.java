package io.syncline.rules.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.rules.merge.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a plan changes, one entry per field and one per comment, attachment and the like. Reads the plan as JSON, so that whatever a
 * plan learns to carry beside its fields shows here by itself.
 */
final class PlanEntries {
    private static final Set<String> NO_PARTS =
            Set.of("fields", "before", "marker", "intended", "repeated", "first", "project");

    private PlanEntries() {}

    static List<FieldWrite> of(CreatePlan plan) {
        List<FieldWrite> entries = new ArrayList<>();
        entries.add(new FieldWrite("project", NullNode.instance, TextNode.valueOf(plan.project())));
        fields(plan.fields(), HubIssue.empty(), entries);
        parts(HubJson.tree(plan), HubIssue.empty(), entries);
        return entries;
    }

    /** @param current the entity as the run knows it */
    static List<FieldWrite> of(UpdatePlan plan, HubIssue current) {
        List<FieldWrite> entries = new ArrayList<>();
        fields(plan.fields(), plan.before(), entries);
        parts(HubJson.tree(plan), current, entries);
        return entries;
    }

    private static void fields(HubIssue fields, HubIssue before, List<FieldWrite> entries) {
        Map<String, JsonNode> old = FieldValues.of(before);
        FieldValues.of(fields)
                .forEach((field, value) ->
                        entries.add(new FieldWrite(field, old.getOrDefault(field, NullNode.instance), value)));
    }

    private static void parts(JsonNode plan, HubIssue current, List<FieldWrite> entries) {
        plan.properties().forEach(part -> {
            if (NO_PARTS.contains(part.getKey()) || part.getValue().isNull()) return;
            if (!part.getValue().isArray()) {
                entries.add(new FieldWrite(part.getKey(), NullNode.instance, part.getValue()));
                return;
            }
            part.getValue().forEach(item -> entries.add(entry(part.getKey(), item, current)));
        });
    }

    /** A deleted item has nothing after, a new one nothing before. */
    private static FieldWrite entry(String field, JsonNode item, HubIssue current) {
        JsonNode before = item.has("id") ? known(field, item.path("id").asText(), current) : NullNode.instance;
        boolean deleted = item.path("type").asText().equals("Delete");
        return new FieldWrite(field, before, deleted ? NullNode.instance : content(item));
    }

    private static JsonNode content(JsonNode item) {
        if (!(item instanceof ObjectNode object)) return item;
        ObjectNode content = object.deepCopy();
        content.remove(List.of("type", "marker"));
        return content;
    }

    private static JsonNode known(String field, String id, HubIssue current) {
        return current.field(field).filter(JsonNode::isArray).stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElse(NullNode.instance);
    }
}
