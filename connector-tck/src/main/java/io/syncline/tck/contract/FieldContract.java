package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.tck.FieldSample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each field a rule can assign: written, read back and seen at the vendor, or left out with a warning. */
public interface FieldContract extends UnderContract {
    /** A parent is another issue: {@link ParentContract} looks at it. */
    Set<String> ELSEWHERE = Set.of("parentId");

    @Test
    default void everyWritableFieldIsLookedAt() {
        Set<String> declared = new TreeSet<>(tracker().writable());
        declared.removeAll(ELSEWHERE);

        assertThat(fixture().samples().keySet()).isEqualTo(declared);
        assertThat(declared).contains("summary", "description", "status", "assignee");
        assertThat(tracker().fields()).containsAll(tracker().writable());
    }

    @Test
    default void eachFieldIsWrittenAndOnlyThat() {
        fixture().samples().forEach((field, sample) -> {
            if (!sample.onCreateOnly()) written(field, sample);
        });
    }

    private void written(String field, FieldSample sample) {
        String id = created(summary("Field " + field)).ref().id();
        EntitySnapshot before = read(id);
        assertThat(sample.seen(vendor(before))).as(field).isFalse();

        WriteResult result = Expect.done(write(before, sample.planned(field)));

        EntitySnapshot after = read(id);
        assertThat(result.warnings()).as(field).isEmpty();
        assertThat(result.written().fields().keySet())
                .as(field)
                .isEqualTo(sample.planned(field).fields().keySet());
        assertThat(result.written().field(field)).as(field).isEqualTo(planned(field, sample, after.issue()));
        assertThat(changed(before.issue(), after.issue())).as(field).contains(field);
        assertThat(allowed(sample.planned(field))).as(field).containsAll(changed(before.issue(), after.issue()));
        assertThat(sample.seen(vendor(after)))
                .as("%s in %s", field, vendor(after))
                .isTrue();
    }

    /** Of the custom fields the plan's alone: what a person did to another one meanwhile is not ours. */
    private static Optional<JsonNode> planned(String field, FieldSample sample, HubIssue after) {
        Optional<JsonNode> value = after.field(field);
        if (!field.equals("customFields")) return value;
        List<String> names = new ArrayList<>();
        sample.value().fieldNames().forEachRemaining(names::add);
        return value.map(all -> ((ObjectNode) all.deepCopy()).retain(names));
    }

    private Set<String> allowed(HubIssue planned) {
        Set<String> allowed = new HashSet<>(Set.of("updated"));
        for (String field : planned.fields().keySet()) {
            allowed.add(field);
            allowed.addAll(fixture().changesWith(field));
        }
        return allowed;
    }

    private static Set<String> changed(HubIssue before, HubIssue after) {
        Set<String> names = new HashSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        names.removeIf(name -> before.field(name).equals(after.field(name)));
        return names;
    }

    @Test
    default void eachFieldIsCreatedWithTheEntity() {
        fixture().samples().forEach((field, sample) -> {
            WriteResult result = Expect.done(create(sample.planned(field)));

            EntitySnapshot there = read(result.ref().id());
            assertThat(result.warnings()).as(field).isEmpty();
            assertThat(result.written().field(field))
                    .as(field)
                    .isEqualTo(there.issue().field(field));
            assertThat(sample.seen(vendor(there)))
                    .as("%s in %s", field, vendor(there))
                    .isTrue();
        });
    }

    @Test
    default void fieldIsEmptiedOrKeptWithAReason() {
        fixture().samples().forEach((field, sample) -> {
            String id = Expect.done(create(sample.planned(field))).ref().id();
            EntitySnapshot before = read(id);

            Answer<WriteResult> answer = write(before, HubIssue.empty().with(field, emptied(sample.value(), field)));

            boolean empty = !sample.seen(vendor(read(id)));
            switch (answer) {
                case Answer.Done<WriteResult>(WriteResult result) ->
                    assertThat(empty || tells(result, field))
                            .as("%s: %s", field, answer)
                            .isTrue();
                case Answer.Refused<WriteResult> refused -> {
                    Expect.refused(refused, field);
                    assertThat(empty).as(field).isFalse();
                }
                case Answer<WriteResult> other -> throw new AssertionError(field + ": " + other);
            }
        });
    }

    private static JsonNode emptied(JsonNode value, String field) {
        if (!field.equals("customFields")) return NullNode.getInstance();
        ObjectNode none = HubJson.object();
        value.fieldNames().forEachRemaining(name -> none.putObject(name).putNull("value"));
        return none;
    }

    @Test
    default void fieldThatIsNotWritableIsLeftOutWithAWarning() {
        Map<String, JsonNode> others = assignable();
        others.keySet().removeAll(tracker().writable());
        fixture().samples().forEach((field, sample) -> {
            if (sample.onCreateOnly()) others.put(field, sample.value());
        });

        others.forEach((field, value) -> {
            HubIssue planned = HubIssue.empty().with(field, value);
            EntitySnapshot before =
                    read(created(summary("Without " + field)).ref().id());
            WriteResult updated = Expect.done(write(before, planned));

            assertThat(tells(updated, field)).as("%s: %s", field, updated).isTrue();
            assertThat(updated.written().fields()).as(field).doesNotContainKey(field);
            assertThat(read(before.ref().id()).issue()).as(field).isEqualTo(before.issue());
            if (tracker().writable().contains(field)) return;
            WriteResult made = Expect.done(create(planned));
            assertThat(tells(made, field)).as("%s: %s", field, made).isTrue();
        });
    }

    @Test
    default void severalAssigneesAreWrittenOrTheRestIsAWarning() {
        if (!tracker().writable().contains("assignees")) return;
        String second = fixture().person();
        EntitySnapshot before = read(created(summary("Whose")).ref().id());
        List<Object> two = List.of(fixture().colleague(), user(second));

        WriteResult result = Expect.done(write(before, HubIssue.empty().with("assignees", HubJson.tree(two))));

        List<String> keys =
                read(before.ref().id()).issue().field("assignees").orElseThrow().findValuesAsText("key");
        assertThat(keys).contains(fixture().colleague().key());
        if (can(Capability.ASSIGNEES)) {
            assertThat(keys).contains(second);
            assertThat(result.warnings()).isEmpty();
        } else {
            assertThat(keys).doesNotContain(second);
            assertThat(tells(result, "assignees")).isTrue();
        }
    }

    private static boolean tells(WriteResult result, String field) {
        return result.warnings().stream().anyMatch(warning -> warning.contains(field));
    }

    private Answer<WriteResult> create(HubIssue fields) {
        HubIssue all = fields.field("summary").isPresent() ? fields : fields.with(summary("With a field"));
        HubIssue defaults = fixture().createDefaults();
        if (fields.field("type").isPresent()) defaults = defaults.without("typeName");
        return tracker().create(instance(), createPlan(defaults, all));
    }

    private Answer<WriteResult> write(EntitySnapshot before, HubIssue fields) {
        HubIssue old = HubIssue.empty();
        for (String field : fields.fields().keySet()) {
            old = old.with(field, before.issue().field(field).orElse(NullNode.getInstance()));
        }
        return tracker().update(instance(), before.ref().id(), new UpdatePlan(fields, old, List.of()));
    }

    private JsonNode vendor(EntitySnapshot snapshot) {
        return fixture().vendorIssue(snapshot.ref().key());
    }

    /** A value for what a rule may assign to some tracker. */
    private Map<String, JsonNode> assignable() {
        Map<String, Object> named = Map.of("name", "Other");
        Map<String, Object> values = new TreeMap<>();
        for (String field : List.of("type", "priority", "resolution", "milestone", "securityLevel"))
            values.put(field, named);
        for (String field : List.of("components", "fixVersions", "affectedVersions")) values.put(field, List.of(named));
        for (String field : List.of("environment", "areaPath", "iterationPath", "stateReason"))
            values.put(field, "Other");
        for (String field : List.of("originalEstimate", "remainingEstimate", "spent")) values.put(field, 3600);
        for (String field : List.of("due", "resolutionDate")) values.put(field, "2027-03-04T00:00:00Z");
        for (String field : List.of("reporter", "creator"))
            values.put(field, fixture().colleague());
        for (String field : List.of("assignees", "watchers", "voters"))
            values.put(field, List.of(fixture().colleague()));
        values.put("labels", List.of(Map.of("label", "other")));
        values.put("tags", List.of("other"));
        values.put("customFields", Map.of("Other", Map.of("value", "x")));
        Map<String, JsonNode> trees = new TreeMap<>();
        values.forEach((field, value) -> trees.put(field, HubJson.tree(value)));
        return trees;
    }

    private static HubUser user(String key) {
        return new HubUser(key, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
