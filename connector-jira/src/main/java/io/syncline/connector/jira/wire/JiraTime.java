package io.syncline.connector.jira.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Jira's way to write a moment: {@code 2026-11-22T07:13:40.123+0000}. */
public final class JiraTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX");

    private JiraTime() {}

    /** The moment; empty for text of any other form. */
    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(FORM.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return iso(text);
        }
    }

    private static Optional<Instant> iso(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static String write(Instant moment) {
        String text = FORM.format(moment.atOffset(ZoneOffset.UTC));
        return text.endsWith("Z") ? text.substring(0, text.length() - 1) + "+0000" : text;
    }
}
