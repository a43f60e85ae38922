package io.syncline.script.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
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
        return format(pattern, ZoneOffset.UTC);
    }

    /** The date in a time zone. */
    public String format(String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(zone)
                .format(Instant.ofEpochMilli(getTime()));
    }

    /** Reads a text of this pattern; what the pattern leaves out is the beginning of the day, in UTC. */
    public static Optional<HubDate> parse(String pattern, String text) {
        try {
            TemporalAccessor read = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                    .parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant at =
                    switch (read) {
                        case ZonedDateTime zoned -> zoned.toInstant();
                        case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                        default -> LocalDate.from(read).atStartOfDay().toInstant(ZoneOffset.UTC);
                    };
            return Optional.of(new HubDate(at.toEpochMilli()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As dates have always read: {@code Fri Jan 02 03:04:05 UTC 2026}. */
    @Override
    public String toString() {
        return format("EEE MMM dd HH:mm:ss 'UTC' yyyy");
    }

    @Override
    public HubDate clone() {
        return (HubDate) super.clone();
    }
}
