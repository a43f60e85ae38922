package io.syncline.hub.problem;

import java.util.List;

/**
 * RFC 9457 problem details.
 *
 * @param type {@code urn:syncline:problem:<kind>}
 * @param errors one per wrong field, for 400 and 422
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "urn:syncline:problem:";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem of this kind without wrong fields. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(PREFIX + kind, title, status, detail, List.of());
    }

    /** The last part of {@link #type()}. */
    public String kind() {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
