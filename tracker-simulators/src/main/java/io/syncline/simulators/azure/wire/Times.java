package io.syncline.simulators.azure.wire;

import java.time.Instant;

/** Azure's times: ISO 8601 in UTC, a fraction only as long as needed. */
public final class Times {
    /** Stands for "not yet". */
    public static final String NEVER = "9999-01-01T00:00:00Z";

    private Times() {}

    public static String text(Instant time) {
        String text = time.toString();
        return text.contains(".") ? text.replaceFirst("0+Z$", "Z") : text;
    }
}
