package io.syncline.hub.issue;

import java.util.Optional;

/**
 * A named thing of a tracker with an id of its own: status, priority, resolution, type.
 *
 * @param category only of a status: {@code new}, {@code indeterminate} or {@code done}
 */
public record HubNamed(Optional<String> id, String name, Optional<String> category) {
    public HubNamed {
        if (name.isBlank()) throw new IllegalArgumentException("name is blank");
    }

    /** A thing known by name alone. */
    public static HubNamed of(String name) {
        return new HubNamed(Optional.empty(), name, Optional.empty());
    }

    /** A thing with id and name. */
    public static HubNamed of(String id, String name) {
        return new HubNamed(Optional.of(id), name, Optional.empty());
    }

    /** A status with its category. */
    public static HubNamed status(String id, String name, String category) {
        return new HubNamed(Optional.of(id), name, Optional.of(category));
    }
}
