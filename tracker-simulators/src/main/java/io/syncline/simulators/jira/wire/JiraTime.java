package io.syncline.simulators.jira.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as Jira prints them: {@code 2026-11-22T07:13:40.123+0000}. */
public final class JiraTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private JiraTime() {}

    public static String text(Instant at) {
        return FORMAT.format(at);
    }

    /** Reads the same form; {@link java.time.DateTimeException} for any other. */
    public static Instant parse(String text) {
        return FORMAT.parse(text, Instant::from);
    }
}
