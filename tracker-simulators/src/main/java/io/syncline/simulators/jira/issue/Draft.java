package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.field.BadValue;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldReader;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of an issue being created or edited, and the complaints gathered on the way. */
final class Draft {
    private static final Set<String> ELSEWHERE = Set.of("project", "comment", "worklog", "attachment", "issuelinks");

    private final Map<String, JsonNode> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final FieldReader reader;
    private final JiraProject project;
    private final ApiVersion version;

    Draft(Map<String, JsonNode> values, FieldReader reader, JiraProject project, ApiVersion version) {
        this.values = new HashMap<>(values);
        this.reader = reader;
        this.project = project;
        this.version = version;
    }

    /** Takes over the {@code fields} and {@code update} of a request body. */
    void apply(JsonNode body) {
        body.path("fields").properties().forEach(e -> set(e.getKey(), e.getValue()));
        body.path("update").properties().forEach(e -> {
            if (body.path("fields").has(e.getKey()))
                errors.put(e.getKey(), "Field '%s' cannot appear in both 'fields' and 'update'".formatted(e.getKey()));
            else operate(e.getKey(), e.getValue());
        });
    }

    void put(Field field, Optional<JsonNode> value) {
        var before = Optional.ofNullable(values.remove(field.id()));
        value.map(v -> field.equals(Fields.TIME_TRACKING) ? estimates(before, v) : v)
                .ifPresent(v -> values.put(field.id(), v));
    }

    /** What is not named stays; where nothing remains yet, all of the first estimate does. */
    private static JsonNode estimates(Optional<JsonNode> before, JsonNode named) {
        var all = Json.object();
        before.ifPresent(old -> all.setAll((ObjectNode) old));
        all.setAll((ObjectNode) named);
        if (all.has("originalEstimate") && !all.has("remainingEstimate"))
            all.set("remainingEstimate", all.get("originalEstimate"));
        return all;
    }

    boolean lacks(Field field) {
        return !values.containsKey(field.id());
    }

    void complain(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** The values; refused with 400 when anything was wrong. */
    Map<String, JsonNode> values() {
        if (!errors.isEmpty()) throw JiraRefusal.fields(errors);
        return Map.copyOf(values);
    }

    private void set(String id, JsonNode input) {
        if (ELSEWHERE.contains(id)) return;
        settable(id).ifPresent(field -> attempt(field, () -> put(field, reader.read(field, input, project, version))));
    }

    private void operate(String id, JsonNode operations) {
        if (ELSEWHERE.contains(id)) return;
        settable(id)
                .ifPresent(field -> operations.forEach(operation -> operation
                        .properties()
                        .forEach(e -> attempt(field, () -> operate(field, e.getKey(), e.getValue())))));
    }

    private void operate(Field field, String verb, JsonNode input) {
        switch (verb) {
            case "set", "edit" -> put(field, reader.read(field, input, project, version));
            case "add" -> put(field, with(field, reader.item(field, input, project)));
            case "remove" -> put(field, without(field, reader.item(field, input, project)));
            default -> throw new BadValue("Operation '" + verb + "' is not supported");
        }
    }

    private Optional<JsonNode> with(Field field, JsonNode item) {
        var items = items(field);
        if (!items.contains(item)) items.add(item);
        return Optional.of(Json.array(items));
    }

    private Optional<JsonNode> without(Field field, JsonNode item) {
        var items = items(field);
        items.remove(item);
        return items.isEmpty() ? Optional.empty() : Optional.of(Json.array(items));
    }

    private List<JsonNode> items(Field field) {
        var items = new ArrayList<JsonNode>();
        var stored = values.get(field.id());
        if (stored != null) stored.forEach(items::add);
        return items;
    }

    private Optional<Field> settable(String id) {
        var field = Fields.byId(id).filter(Field::settable);
        if (field.isEmpty())
            complain(id, "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
        return field;
    }

    private void attempt(Field field, Runnable work) {
        try {
            work.run();
        } catch (BadValue bad) {
            complain(field.id(), String.valueOf(bad.getMessage()));
        }
    }
}
