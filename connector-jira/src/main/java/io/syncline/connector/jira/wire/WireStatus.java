package io.syncline.connector.jira.wire;

import java.util.Optional;

/** A status. */
public record WireStatus(String id, String name, Optional<Category> statusCategory) {
    /** One of Jira's three kinds of status: {@code new}, {@code indeterminate}, {@code done}. */
    public record Category(String key) {}

    /** Whether work that has it is finished. */
    public boolean done() {
        return statusCategory.filter(category -> category.key().equals("done")).isPresent();
    }
}
