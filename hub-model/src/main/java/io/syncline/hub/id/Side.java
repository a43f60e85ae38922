package io.syncline.hub.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One end of a connection. On the wire in lower case. */
public enum Side {
    LEFT,
    RIGHT;

    /** The other end. */
    public Side opposite() {
        return this == LEFT ? RIGHT : LEFT;
    }

    /** {@code left} or {@code right}, as used in JSON, URLs and topic names. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #wire()} back; any other text is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Side of(String wire) {
        return switch (wire) {
            case "left" -> LEFT;
            case "right" -> RIGHT;
            default -> throw new IllegalArgumentException("side is '" + wire + "', must be left or right");
        };
    }
}
