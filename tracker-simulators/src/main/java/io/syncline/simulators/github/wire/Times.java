package io.syncline.simulators.github.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** GitHub's times: ISO 8601 in UTC, whole seconds. */
public final class Times {
    private Times() {}

    public static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
