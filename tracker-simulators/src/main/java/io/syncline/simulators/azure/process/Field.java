package io.syncline.simulators.azure.process;

/** A field's definition. Read-only ones are set by the server alone. */
public record Field(String referenceName, String name, FieldType type, boolean readOnly) {
    public Field {
        if (!referenceName.contains(".")) throw new IllegalArgumentException("not a reference name: " + referenceName);
    }
}
