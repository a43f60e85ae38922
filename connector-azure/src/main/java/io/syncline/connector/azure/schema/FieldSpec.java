package io.syncline.connector.azure.schema;

import io.syncline.connector.azure.wire.FieldDefinition;
import io.syncline.connector.azure.wire.TypeField;
import io.syncline.hub.tracker.FieldInfo;
import java.util.List;

/**
 * A field of a work item type.
 *
 * @param id reference name
 * @param name what people see
 * @param options values it accepts, when only some are accepted
 */
public record FieldSpec(String id, String name, FieldForm form, boolean readOnly, List<String> options) {
    public FieldSpec {
        options = List.copyOf(options);
    }

    static FieldSpec of(TypeField field, FieldDefinition definition) {
        List<String> options = field.allowedValues().stream()
                .filter(value -> value.isValueNode())
                .map(value -> value.asText())
                .toList();
        FieldForm form = FieldForm.of(definition, !options.isEmpty());
        return new FieldSpec(
                field.referenceName(),
                field.name(),
                form,
                definition.readOnly(),
                form == FieldForm.USER ? List.of() : options);
    }

    FieldSpec with(List<String> others) {
        return new FieldSpec(id, name, form, readOnly, others);
    }

    /** Whether a rule means this field, by display or reference name. */
    public boolean named(String text) {
        return id.equalsIgnoreCase(text) || name.equalsIgnoreCase(text);
    }

    /** Whether it is shown among the custom fields of a hub issue. */
    public boolean custom() {
        return SystemField.custom(id);
    }

    /** The field as the console and the rules see it: by its hub name where it has one. */
    public FieldInfo info() {
        return new FieldInfo(SystemField.hubName(id).orElse(id), name, form.hubType(), custom(), options);
    }
}
