package io.syncline.hub.access;

import java.util.Optional;

/**
 * One thing that an instance needs, and whether it has it.
 *
 * @param name such as {@code reachable}, {@code authenticated}, {@code read}, {@code write}, {@code comment}
 * @param project where it was looked for; empty for what is not a matter of projects
 * @param message what was found, and what to do where something is missing
 */
public record RightCheck(String name, Optional<String> project, RightState state, String message) {
    public enum RightState {
        OK,
        MISSING,
        /** The tracker does not say, or could not be asked. */
        UNKNOWN
    }

    public static RightCheck ok(String name, Optional<String> project, String message) {
        return new RightCheck(name, project, RightState.OK, message);
    }

    public static RightCheck missing(String name, Optional<String> project, String message) {
        return new RightCheck(name, project, RightState.MISSING, message);
    }

    public static RightCheck unknown(String name, Optional<String> project, String message) {
        return new RightCheck(name, project, RightState.UNKNOWN, message);
    }
}
