package io.syncline.connection.lifecycle;

import java.util.Map;

/**
 * What an edit makes of a connection.
 *
 * @param republish whether a new version is published although the connection's own fields are as they were
 * @param detail for the audit
 */
public record ConnectionEdit(Connection connection, boolean republish, Map<String, String> detail) {
    public ConnectionEdit {
        detail = Map.copyOf(detail);
    }

    /** The connection with these fields; published when they differ. */
    static ConnectionEdit to(Connection connection, Map<String, String> detail) {
        return new ConnectionEdit(connection, false, detail);
    }

    /** Something that belongs to the connection has changed. */
    public static ConnectionEdit within(Connection connection, Map<String, String> detail) {
        return new ConnectionEdit(connection, true, detail);
    }

    /** Something that only people see has changed: nothing to publish. */
    public static ConnectionEdit unseen(Connection connection, Map<String, String> detail) {
        return new ConnectionEdit(connection, false, detail);
    }

    boolean publishes(Connection before) {
        return republish || !connection.equals(before);
    }
}
