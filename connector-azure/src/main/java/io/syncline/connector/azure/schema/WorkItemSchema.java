package io.syncline.connector.azure.schema;

import io.syncline.connector.azure.wire.FieldDefinition;
import io.syncline.connector.azure.wire.TypeField;
import io.syncline.connector.azure.wire.WorkItemState;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One work item type of one project.
 *
 * @param type name, such as {@code User Story}
 */
public record WorkItemSchema(HubProject project, String type, List<WorkItemState> states, List<FieldSpec> fields) {
    public WorkItemSchema {
        states = List.copyOf(states);
        fields = List.copyOf(fields);
    }

    /** Puts together what the vendor tells in three places. */
    public static WorkItemSchema of(
            HubProject project,
            String type,
            List<WorkItemState> states,
            List<TypeField> typeFields,
            List<FieldDefinition> definitions) {
        Map<String, FieldDefinition> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        definitions.forEach(definition -> byName.put(definition.referenceName(), definition));
        List<FieldSpec> fields = new ArrayList<>();
        for (TypeField field : typeFields) {
            FieldDefinition definition = byName.get(field.referenceName());
            if (definition != null) fields.add(FieldSpec.of(field, definition));
        }
        return new WorkItemSchema(project, type, states, fields);
    }

    /** A state as a hub status; one that is not (any more) in the list counts as new. */
    public HubNamed status(String state) {
        return HubNamed.status(state, state, category(state));
    }

    /** The state's own spelling, if the type has it. */
    public Optional<String> state(String name) {
        return states.stream()
                .map(WorkItemState::name)
                .filter(state -> state.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public List<String> stateNames() {
        return states.stream().map(WorkItemState::name).toList();
    }

    /** The field that holds what a hub issue calls the description. */
    public String descriptionField() {
        return has(SystemField.REPRO_STEPS) ? SystemField.REPRO_STEPS : SystemField.DESCRIPTION;
    }

    public boolean has(String referenceName) {
        return fields.stream().anyMatch(field -> field.id().equalsIgnoreCase(referenceName));
    }

    /** A field by display or reference name. */
    public Optional<FieldSpec> field(String name) {
        return fields.stream().filter(field -> field.named(name)).findFirst();
    }

    /** The fields that a hub issue shows as custom fields. */
    public List<FieldSpec> customFields() {
        return fields.stream().filter(FieldSpec::custom).toList();
    }

    private String category(String state) {
        String vendor = states.stream()
                .filter(known -> known.name().equalsIgnoreCase(state))
                .findFirst()
                .flatMap(WorkItemState::category)
                .orElse("Proposed");
        return switch (vendor.toLowerCase(Locale.ROOT)) {
            case "completed", "removed" -> "done";
            case "inprogress", "resolved" -> "indeterminate";
            default -> "new";
        };
    }
}
