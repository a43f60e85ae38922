package io.syncline.connector.github.field;

import com.fasterxml.jackson.databind.JsonNode;

/** What becomes of a hub value that is to be written into an issue field. */
sealed interface FieldValue {
    /** Write this. */
    record Write(JsonNode value) implements FieldValue {}

    /** The field shall have no value. */
    record Clear() implements FieldValue {}

    /** Leave the field alone, and say why. */
    record Leave(String why) implements FieldValue {}

    /** Write nothing at all: the rule is wrong. */
    record Refuse(String why) implements FieldValue {}
}
