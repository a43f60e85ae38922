package io.syncline.script.value;

import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.TextForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a custom field of a given type makes of a value that a script assigns. */
final class CustomValue {
    private CustomValue() {}

    /** The type that suits a value best, where no tracker tells. */
    static String typeOf(Object value) {
        return switch (value) {
            case TextValue text -> "OPTION";
            case Number number -> "NUMERIC";
            case Date date -> "DATETIME";
            case HubObject object -> object.shape() == Shape.USER ? "USER" : "STRING";
            case Collection<?> list -> "LABELS";
            default -> "STRING";
        };
    }

    /** The value as the field holds it; troubles name the field. */
    static @Nullable Object of(HubObject field, Object value) {
        try {
            return coerced(field.text("type").orElse(""), value, field.raw("value"));
        } catch (ScriptTrouble trouble) {
            String name = field.text("name").or(() -> field.text("id")).orElse("");
            throw new ScriptTrouble("custom field '" + name + "': " + trouble.getMessage());
        }
    }

    private static @Nullable Object coerced(String type, Object value, @Nullable Object now) {
        return switch (type) {
            case "OPTION", "CASCADING" -> option(value, now);
            case "OPTIONS" -> options(value, now);
            case "DATE" ->
                date(value)
                        .flatMap(date -> HubDate.read(date.format("yyyy-MM-dd")))
                        .orElseThrow(() -> wrong(value, "a date"));
            case "DATETIME" -> date(value).orElseThrow(() -> wrong(value, "a date"));
            case "NUMERIC" -> number(value);
            case "STRING", "TEXT", "URL" -> value instanceof Collection<?> ? Coerce.own(value) : text(value);
            default -> Coerce.own(value);
        };
    }

    private static String text(Object value) {
        return value instanceof HubDate date ? date.json() : TextForm.of(value);
    }

    /** Ids of options differ between trackers: only the option that is there already keeps its own. */
    private static Object option(Object value, @Nullable Object now) {
        if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? TextValue.option("")
                    : option(list.iterator().next(), now);
        }
        if (now instanceof TextValue current && current.toString().equals(value.toString())) return current;
        return value instanceof TextValue text && text.read("child") != null
                ? text.copy()
                : TextValue.option(TextForm.of(value));
    }

    private static Object options(Object value, @Nullable Object now) {
        Collection<?> wanted = value instanceof Collection<?> list ? list : List.of(value);
        Collection<?> current = now instanceof Collection<?> list ? list : List.of();
        List<@Nullable Object> options = new ArrayList<>();
        for (Object each : wanted) {
            Object same = current.stream()
                    .filter(option -> String.valueOf(option).equals(String.valueOf(each)))
                    .findFirst()
                    .orElse(null);
            options.add(option(each, same));
        }
        return HubList.of(options, Optional.empty());
    }

    private static Optional<HubDate> date(Object value) {
        return switch (value) {
            case HubDate date -> Optional.of(date.clone());
            case Date date -> Optional.of(new HubDate(date.getTime()));
            default -> HubDate.read(TextForm.of(value));
        };
    }

    private static Object number(Object value) {
        if (value instanceof Number) return value;
        try {
            return Conversions.decimal(TextForm.of(value));
        } catch (NumberFormatException e) {
            throw wrong(value, "a number");
        }
    }

    private static ScriptTrouble wrong(Object value, String needed) {
        return new ScriptTrouble("it holds " + needed + ", and '" + TextForm.of(value) + "' is none");
    }
}
