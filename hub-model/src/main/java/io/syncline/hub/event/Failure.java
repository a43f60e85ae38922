package io.syncline.hub.event;

import java.util.Optional;

/**
 * Why a message was parked.
 *
 * @param script {@code outgoing} or {@code incoming}, when a script is to blame
 * @param line 1-based line in that script
 * @param field the field that was refused
 */
public record Failure(String message, Optional<String> script, Optional<Integer> line, Optional<String> field) {

    /** A failure outside any script. */
    public static Failure of(String message) {
        return new Failure(message, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
