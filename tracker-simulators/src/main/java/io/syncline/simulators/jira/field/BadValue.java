package io.syncline.simulators.jira.field;

/** A field does not take the value; the message is the one Jira puts beside the field. */
public final class BadValue extends RuntimeException {
    public BadValue(String message) {
        super(message);
    }
}
