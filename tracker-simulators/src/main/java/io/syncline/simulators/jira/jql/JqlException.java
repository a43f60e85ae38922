package io.syncline.simulators.jira.jql;

/** The query cannot be understood or names things that do not exist; the message is Jira's. */
public final class JqlException extends RuntimeException {
    public JqlException(String message) {
        super(message);
    }
}
