package io.syncline.connector.github.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.field.FieldChanges.Setting;
import io.syncline.connector.github.field.FieldValue.Clear;
import io.syncline.connector.github.field.FieldValue.Leave;
import io.syncline.connector.github.field.FieldValue.Refuse;
import io.syncline.connector.github.field.FieldValue.Write;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueFieldValue;
import io.syncline.connector.tracker.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what custom fields of a plan mean for the issue fields of an organisation. One use only. */
public final class FieldPlanner {
    private static final String PREFIX = "customFields.";

    private final FieldCatalog catalog;
    private final List<IssueFieldValue> now;
    private final List<Setting> settings = new ArrayList<>();
    private final List<IssueField> cleared = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param now the values that the issue has; none for a new one
     */
    public FieldPlanner(FieldCatalog catalog, List<IssueFieldValue> now) {
        this.catalog = catalog;
        this.now = List.copyOf(now);
    }

    /** Whether the catalogue knows all that a plan names: its fields, and the options of those. */
    public static boolean knows(FieldCatalog catalog, Map<String, JsonNode> plan) {
        return plan.entrySet().stream().allMatch(entry -> catalog.find(entry.getKey())
                .filter(field -> !(FieldWriter.value(field, value(entry.getValue())) instanceof Refuse))
                .isPresent());
    }

    /** Only what differs from what is there; refused with the field whose value does not fit. */
    public Answer<FieldChanges> changes(Map<String, JsonNode> plan) {
        for (Map.Entry<String, JsonNode> entry : plan.entrySet()) {
            Optional<IssueField> field = catalog.find(entry.getKey());
            if (field.isEmpty()) {
                warnings.add(PREFIX + entry.getKey() + ": " + unknown());
                continue;
            }
            switch (FieldWriter.value(field.get(), value(entry.getValue()))) {
                case Write(JsonNode value) -> set(field.get(), value);
                case Clear clear -> clear(field.get());
                case Leave(String why) -> warnings.add(PREFIX + entry.getKey() + ": " + why);
                case Refuse(String why) -> {
                    return Answer.refused(PREFIX + entry.getKey(), why);
                }
            }
        }
        return Answer.done(new FieldChanges(settings, cleared));
    }

    /** What is left out and why. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private String unknown() {
        return catalog.fields().isEmpty()
                ? "there are no issue fields here, or the account may not see them"
                : "there is no such issue field here; there are: " + String.join(", ", catalog.names());
    }

    private void set(IssueField field, JsonNode value) {
        if (there(field).filter(old -> same(old, value)).isEmpty()) settings.add(new Setting(field, value));
    }

    private void clear(IssueField field) {
        if (there(field).isPresent()) cleared.add(field);
    }

    private Optional<IssueFieldValue> there(IssueField field) {
        return now.stream().filter(value -> value.issueFieldId() == field.id()).findFirst();
    }

    private static boolean same(IssueFieldValue old, JsonNode value) {
        return switch (FieldType.of(old.dataType())) {
            case NUMERIC -> old.value().isNumber() && old.value().decimalValue().compareTo(value.decimalValue()) == 0;
            case OPTION ->
                old.singleSelectOption()
                        .filter(option -> option.name().equals(value.asText()))
                        .isPresent();
            case OPTIONS -> names(old).equals(texts(value));
            case STRING, DATE, OTHER -> old.value().equals(value);
        };
    }

    private static Set<String> names(IssueFieldValue old) {
        Set<String> names = new HashSet<>();
        old.multiSelectOptions().forEach(option -> names.add(option.name()));
        return names;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Rules give {@code {"value": ...}}, as an option also is, or the value itself. */
    private static JsonNode value(JsonNode custom) {
        return custom.isObject() && custom.has("value") ? custom.path("value") : custom;
    }
}
