package io.syncline.simulators.github.world;

import java.util.Optional;

/** A label of one repository. Names are compared without case, as GitHub does. */
public record Label(long id, String name, String color, Optional<String> description, boolean preset) implements Part {
    public static final String COLOR_WHEN_NOT_GIVEN = "ededed";

    public Label {
        if (name.isBlank()) throw new IllegalArgumentException("label name is blank");
    }

    public boolean named(String other) {
        return name.equalsIgnoreCase(other);
    }
}
