package io.syncline.script.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;

/** A date that remembers how it was written, so that one nobody changed leaves exactly as it came. */
public final class HubDate extends Date {
    private final transient Optional<String> written;
    private final long writtenMillis;

    /** This moment. */
    public HubDate(long millis) {
        super(millis);
        this.written = Optional.empty();
        this.writtenMillis = millis;
    }

    private HubDate(Instant at, String written) {
        super(at.toEpochMilli());
        this.written = Optional.of(written);
        this.writtenMillis = at.toEpochMilli();
    }

    /** Reads RFC 3339, ISO 8601 with an offset, or a plain day (midnight UTC). */
    public static Optional<HubDate> read(String text) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return Optional.of(
                        new HubDate(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC), text));
            }
            String iso = text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
            return Optional.of(new HubDate(OffsetDateTime.parse(iso).toInstant(), text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** RFC 3339. */
    String json() {
        return written.filter(text -> getTime() == writtenMillis)
                .orElseGet(() -> Instant.ofEpochMilli(getTime()).toString());
    }

    /** The date in UTC, in a pattern such as {@code yyyy-MM-dd HH:mm}. */
    public String format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.of("UTC")).format(Instant.ofEpochMilli(getTime()));
    }

    @Override
    public HubDate clone() {
        return (HubDate) super.clone();
    }
}
