package io.syncline.simulators.azure.process;

/** Types of fields by their names on the wire. */
public enum FieldType {
    STRING("string"),
    INTEGER("integer"),
    DOUBLE("double"),
    DATE_TIME("dateTime"),
    PLAIN_TEXT("plainText"),
    HTML("html"),
    TREE_PATH("treePath"),
    HISTORY("history"),
    IDENTITY("string");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Long texts, which cannot be compared with {@code =}. */
    public boolean longText() {
        return this == HTML || this == PLAIN_TEXT || this == HISTORY;
    }
}
