package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.FieldReading;
import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.http.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A work item under change by a JSON patch. */
final class Draft {
    private static final Set<String> OPEN_WITH_BYPASS =
            Set.of(Fields.CREATED_BY, Fields.CREATED_DATE, Fields.CHANGED_BY, Fields.CHANGED_DATE, Fields.CLOSED_DATE);

    final Map<String, FieldValue> fields;
    final List<Relation> relations;
    Optional<String> history = Optional.empty();
    private final int rev;
    private final FieldReading reading;
    private final boolean bypassRules;

    Draft(int rev, Map<String, FieldValue> fields, List<Relation> relations, FieldReading reading, boolean bypass) {
        this.rev = rev;
        this.fields = new LinkedHashMap<>(fields);
        this.relations = new ArrayList<>(relations);
        this.reading = reading;
        this.bypassRules = bypass;
    }

    void apply(List<Operation> operations) {
        operations.forEach(this::apply);
    }

    private void apply(Operation operation) {
        String path = operation.path();
        if (path.equalsIgnoreCase("/rev")) testRevision(operation);
        else if (path.startsWith("/fields/")) field(operation, Fields.field(path.substring("/fields/".length())));
        else if (path.startsWith("/relations/")) relation(operation, path.substring("/relations/".length()));
        else if (!path.equals("/id"))
            throw AzureProblem.badRequest("The path '" + path + "' of the patch is not known.");
    }

    private void testRevision(Operation operation) {
        if (!operation.op().equals("test")) throw AzureProblem.badRequest("The revision can only be tested.");
        int expected = operation.value().asInt();
        if (expected != rev) throw AzureProblem.revisionMismatch(expected, rev);
    }

    private void field(Operation operation, Field field) {
        Optional<FieldValue> value =
                operation.op().equals("remove") ? Optional.empty() : reading.read(field, operation.value());
        String name = field.referenceName();
        if (operation.op().equals("test")) {
            if (!value.equals(Optional.ofNullable(fields.get(name))))
                throw AzureProblem.of(
                        412,
                        "TestPatchOperationFailedException",
                        "VS403351: Test Operation for path '" + operation.path() + "' failed.");
            return;
        }
        if (field.readOnly() && !(bypassRules && OPEN_WITH_BYPASS.contains(name)))
            throw AzureProblem.rule(field.name(), "Error code: ReadOnly.");
        if (name.equals(Fields.HISTORY)) history = value.map(FieldValue::plain);
        else if (name.equals(Fields.TAGS))
            tags(operation.op(), value.map(FieldValue::plain).orElse(""));
        else if (value.isPresent()) fields.put(name, value.get());
        else fields.remove(name);
    }

    /** Adding merges; only replacing takes tags away. The server keeps them in order. */
    private void tags(String op, String text) {
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (op.equals("add"))
            tags.addAll(split(Optional.ofNullable(fields.get(Fields.TAGS))
                    .map(FieldValue::plain)
                    .orElse("")));
        tags.addAll(split(text));
        if (tags.isEmpty()) fields.remove(Fields.TAGS);
        else fields.put(Fields.TAGS, FieldValue.of(String.join("; ", tags)));
    }

    static List<String> split(String tags) {
        return Stream.of(tags.split("[;,]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private void relation(Operation operation, String place) {
        if (place.equals("-")) {
            add(read(operation));
            return;
        }
        if (!place.matches("\\d{1,4}") || Integer.parseInt(place) >= relations.size())
            throw AzureProblem.badRequest("The relation at '" + operation.path() + "' does not exist.");
        int at = Integer.parseInt(place);
        if (operation.op().equals("remove")) relations.remove(at);
        else if (operation.adds()) relations.set(at, read(operation));
    }

    private void add(Relation relation) {
        if (relations.stream().anyMatch(relation::same))
            throw AzureProblem.of(400, "RelationAlreadyExistsException", "VS402624: Relation already exists.");
        relations.add(relation);
    }

    private static Relation read(Operation operation) {
        String rel = operation.value().path("rel").asText();
        String url = operation.value().path("url").asText();
        if (rel.isEmpty() || url.isEmpty()) throw AzureProblem.badRequest("A relation needs 'rel' and 'url'.");
        ObjectNode attributes =
                operation.value().path("attributes") instanceof ObjectNode given ? given : Json.object();
        return new Relation(rel, url, attributes).named();
    }
}
