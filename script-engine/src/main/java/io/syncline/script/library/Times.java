package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.value.HubDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dates and times. No clock among them: the one moment a run knows is {@code new Date()}. */
final class Times {
    private static final String COMPARED = " isBefore isAfter isEqual compareTo";
    private static final String DAYS =
            "getYear getMonth getMonthValue getDayOfMonth getDayOfWeek getDayOfYear plusDays plusWeeks plusMonths "
                    + "plusYears minusDays minusWeeks minusMonths minusYears withDayOfMonth withMonth withYear format until";
    private static final String HOURS =
            "getHour getMinute getSecond getNano plusHours plusMinutes plusSeconds plusNanos minusHours "
                    + "minusMinutes minusSeconds withHour withMinute withSecond withNano truncatedTo";

    private Times() {}

    static Map<Class<?>, TypeTable> tables() {
        Map<Class<?>, TypeTable> tables = new LinkedHashMap<>();
        add(tables, LocalDate.class, DAYS + COMPARED + " atStartOfDay atTime isLeapYear lengthOfMonth toEpochDay");
        add(tables, LocalTime.class, HOURS + " isBefore isAfter compareTo format until atDate toSecondOfDay");
        add(tables, LocalDateTime.class, DAYS + " " + HOURS + COMPARED + " toLocalDate toLocalTime atZone atOffset");
        add(
                tables,
                ZonedDateTime.class,
                DAYS + " " + HOURS + COMPARED
                        + " toLocalDate toLocalTime toLocalDateTime toInstant getZone getOffset withZoneSameInstant toOffsetDateTime toEpochSecond");
        add(
                tables,
                OffsetDateTime.class,
                DAYS + " " + HOURS + COMPARED
                        + " toLocalDate toLocalTime toLocalDateTime toInstant getOffset toZonedDateTime toEpochSecond");
        add(
                tables,
                Instant.class,
                "plusSeconds plusMillis minusSeconds minusMillis isBefore isAfter compareTo toEpochMilli getEpochSecond atZone atOffset truncatedTo until plus minus");
        add(
                tables,
                Duration.class,
                "toDays toHours toMinutes toMillis toSeconds getSeconds plus minus plusDays plusHours plusMinutes plusSeconds plusMillis minusDays minusHours minusMinutes minusSeconds multipliedBy dividedBy isNegative isZero abs negated compareTo");
        add(
                tables,
                Period.class,
                "getDays getMonths getYears toTotalMonths plusDays plusMonths plusYears isNegative isZero negated");
        add(tables, ZoneId.class, "getId");
        add(tables, DateTimeFormatter.class, "format withZone");
        add(tables, DayOfWeek.class, "getValue plus minus name ordinal compareTo");
        add(tables, Month.class, "getValue plus minus name ordinal compareTo");
        add(tables, ChronoUnit.class, "between name ordinal compareTo");
        add(tables, java.math.RoundingMode.class, "name ordinal");
        return tables;
    }

    private static void add(Map<Class<?>, TypeTable> tables, Class<?> type, String names) {
        TypeTable table = new TypeTable(type.getSimpleName());
        JavaMembers.methods(table, type, names);
        tables.put(type, table);
    }

    /** The one moment of the run, in a zone that may be given. */
    private static ZonedDateTime now(@Nullable Object[] a) {
        ZoneId zone = a.length == 0 ? ZoneOffset.UTC : zone(a[0]);
        return Instant.ofEpochMilli(Budget.current().now()).atZone(zone);
    }

    static Map<Class<?>, TypeTable> statics() {
        Map<Class<?>, TypeTable> tables = new LinkedHashMap<>();
        addStatics(tables, LocalDate.class, "of parse ofEpochDay ofInstant");
        addStatics(tables, LocalTime.class, "of parse");
        addStatics(tables, LocalDateTime.class, "of parse ofInstant");
        addStatics(tables, ZonedDateTime.class, "of parse ofInstant");
        addStatics(tables, OffsetDateTime.class, "of parse ofInstant");
        addStatics(tables, Instant.class, "parse ofEpochMilli ofEpochSecond");
        addStatics(tables, Duration.class, "between ofDays ofHours ofMinutes ofSeconds ofMillis parse");
        addStatics(tables, Period.class, "between of ofDays ofWeeks ofMonths ofYears parse");
        addStatics(tables, ZoneId.class, "of");
        addStatics(tables, ZoneOffset.class, "of ofHours");
        addStatics(tables, DateTimeFormatter.class, "ofPattern");
        tables.get(Instant.class).method("now()", (self, a) -> now(a).toInstant());
        tables.get(LocalDate.class).method("now(zone?)", (self, a) -> now(a).toLocalDate());
        tables.get(LocalTime.class).method("now(zone?)", (self, a) -> now(a).toLocalTime());
        tables.get(LocalDateTime.class).method("now(zone?)", (self, a) -> now(a).toLocalDateTime());
        tables.get(ZonedDateTime.class).method("now(zone?)", (self, a) -> now(a));
        tables.get(OffsetDateTime.class).method("now(zone?)", (self, a) -> now(a).toOffsetDateTime());
        return tables;
    }

    private static void addStatics(Map<Class<?>, TypeTable> tables, Class<?> type, String names) {
        TypeTable table = new TypeTable(type.getSimpleName());
        JavaMembers.statics(table, type, names);
        tables.put(type, table);
    }

    static void registerDate(TypeTable table) {
        table.method("getTime()", (self, a) -> ((Date) self).getTime())
                .method("setTime(millis)", (self, a) -> {
                    ((Date) self).setTime(Arg.longer(a, 0));
                    return null;
                })
                .method("before(date)", (self, a) -> ((Date) self).before(date(a)))
                .method("after(date)", (self, a) -> ((Date) self).after(date(a)))
                .method("compareTo(date)", (self, a) -> Long.compare(((Date) self).getTime(), date(a).getTime()))
                .method("format(pattern, zone?)", Times::format)
                .method("toInstant()", (self, a) -> ((Date) self).toInstant())
                .method(
                        "toLocalDate()",
                        (self, a) ->
                                ((Date) self).toInstant().atZone(ZoneOffset.UTC).toLocalDate())
                .method(
                        "toLocalDateTime()",
                        (self, a) ->
                                ((Date) self).toInstant().atZone(ZoneOffset.UTC).toLocalDateTime())
                .method(
                        "toZonedDateTime()",
                        (self, a) -> ((Date) self).toInstant().atZone(ZoneOffset.UTC))
                .property("time", (self, a) -> ((Date) self).getTime());
    }

    private static Date date(@Nullable Object[] a) {
        if (Arg.at(a, 0) instanceof Date date) return date;
        throw new ScriptTrouble("a date is needed here, not " + Kinds.of(Arg.at(a, 0)));
    }

    private static String format(Object self, @Nullable Object[] a) {
        HubDate date = self instanceof HubDate own ? own : new HubDate(((Date) self).getTime());
        try {
            return a.length > 1 ? date.format(Arg.text(a, 0), zone(a[1])) : date.format(Arg.text(a, 0), ZoneOffset.UTC);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ScriptTrouble(
                    "dates have no format '" + Arg.text(a, 0) + "'; write one such as 'yyyy-MM-dd HH:mm'");
        }
    }

    private static ZoneId zone(@Nullable Object zone) {
        return zone instanceof ZoneId id ? id : ZoneId.of(String.valueOf(zone));
    }

    /** Whether {@code +} and {@code -} work on this. */
    static boolean arithmetic(@Nullable Object value) {
        return value instanceof Temporal || value instanceof Duration || value instanceof Period;
    }

    static Object plus(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Temporal time && b instanceof TemporalAmount amount) return time.plus(amount);
        if (a instanceof Duration one && b instanceof Duration other) return one.plus(other);
        if (a instanceof Period one && b instanceof Period other) return one.plus(other);
        if (a instanceof LocalDate day && b instanceof Number number) return day.plusDays(number.longValue());
        if (a instanceof Temporal time && b instanceof Number number)
            return time.plus(number.longValue(), ChronoUnit.SECONDS);
        throw new ScriptTrouble("'+' does not work between " + Kinds.of(a) + " and " + Kinds.of(b));
    }

    static Object minus(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Temporal time && b instanceof TemporalAmount amount) return time.minus(amount);
        if (a instanceof Duration one && b instanceof Duration other) return one.minus(other);
        if (a instanceof Period one && b instanceof Period other) return one.minus(other);
        if (a instanceof LocalDate day && b instanceof LocalDate other) return ChronoUnit.DAYS.between(other, day);
        if (a instanceof LocalDate day && b instanceof Number number) return day.minusDays(number.longValue());
        if (a instanceof Temporal time && b instanceof Number number)
            return time.minus(number.longValue(), ChronoUnit.SECONDS);
        throw new ScriptTrouble("'-' does not work between " + Kinds.of(a) + " and " + Kinds.of(b));
    }
}
