package io.syncline.script.semantics;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Casts, {@code as}, and values given to typed variables and parameters: a closed table by target. */
public final class Conversions {
    private Conversions() {}

    /** What a typed variable makes of a value, or a cast. */
    public static @Nullable Object cast(@Nullable Object value, Class<?> type) {
        if (type == Object.class) return value;
        if (type == boolean.class) return Truth.of(value);
        if (value == null) return absent(type);
        if (type == Boolean.class) return Truth.of(value);
        if (type.isInstance(value)) return value;
        if (type == String.class) return TextForm.of(value);
        Number number = number(value, type);
        if (number != null) return number;
        if (type == Set.class && value instanceof Collection) return collection(value, type);
        throw impossible(value, type);
    }

    private static @Nullable Object absent(Class<?> type) {
        if (type.isPrimitive()) throw impossible(null, type);
        return null;
    }

    private static @Nullable Number number(Object value, Class<?> type) {
        boolean one = value instanceof CharSequence text && text.length() == 1;
        boolean small = type == int.class || type == Integer.class || type == long.class || type == Long.class;
        if (small && one) return wide(((CharSequence) value).charAt(0), type);
        return value instanceof Number from ? narrowed(from, type) : null;
    }

    private static Number wide(char letter, Class<?> type) {
        return type == long.class || type == Long.class ? (Number) (long) letter : (Number) (int) letter;
    }

    private static @Nullable Number narrowed(Number from, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> (Number) from.intValue();
            case "long", "Long" -> from.longValue();
            case "double", "Double" -> from.doubleValue();
            case "float", "Float" -> from.floatValue();
            case "short", "Short" -> from.shortValue();
            case "byte", "Byte" -> from.byteValue();
            case "BigDecimal" -> Numbers.decimal(from);
            case "BigInteger" -> Numbers.integer(from);
            case "Number" -> from;
            default -> null;
        };
    }

    /** As {@code as}: like a cast, and texts become numbers, collections other collections. */
    public static @Nullable Object as(@Nullable Object value, Class<?> type) {
        if (value == null) return type == Boolean.class || type == boolean.class ? (Object) false : null;
        if (value instanceof CharSequence text && Number.class.isAssignableFrom(boxed(type))) {
            return parsed(text.toString().strip(), type);
        }
        if (value instanceof CharSequence text
                && (type == Character.class || type == char.class)
                && text.length() == 1) {
            return text.toString();
        }
        boolean some = type == List.class
                || type == Set.class
                || type == Collection.class
                || type == ArrayList.class
                || type == LinkedHashSet.class
                || type == java.util.HashSet.class;
        if (some && !(type.isInstance(value) && !(value instanceof String))) return collection(value, type);
        if (type == Map.class || type == LinkedHashMap.class || type == java.util.HashMap.class) {
            if (value instanceof Map<?, ?>) return value;
        }
        return cast(value, type);
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }

    private static Number parsed(String text, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> (Number) Integer.valueOf(text);
            case "long", "Long" -> Long.valueOf(text);
            case "double", "Double" -> Double.valueOf(text);
            case "float", "Float" -> Float.valueOf(text);
            case "short", "Short" -> Short.valueOf(text);
            case "byte", "Byte" -> Byte.valueOf(text);
            case "BigInteger" -> whole(text);
            default -> decimal(text);
        };
    }

    /** A decimal number from a text; too many digits end the script. */
    public static BigDecimal decimal(String text) {
        Numbers.digits(text.length());
        BigDecimal number = new BigDecimal(text.strip());
        Numbers.digits((long) number.precision() + Math.abs((long) number.scale()));
        return number;
    }

    /** A whole number from a text; too many digits end the script. */
    public static BigInteger whole(String text) {
        Numbers.digits(text.length());
        return new BigInteger(text.strip());
    }

    private static Object collection(Object value, Class<?> type) {
        List<@Nullable Object> items = items(value, type);
        boolean set = Set.class.isAssignableFrom(type);
        return set ? set(items) : items;
    }

    private static List<@Nullable Object> items(Object value, Class<?> type) {
        Budget budget = Budget.current();
        List<@Nullable Object> items = new ArrayList<>();
        switch (value) {
            case Collection<?> all -> {
                budget.entries(all.size());
                items.addAll(all);
            }
            case Map<?, ?> map -> throw impossible(map, type);
            case CharSequence text -> {
                budget.entries(text.length());
                text.chars().forEach(each -> items.add(String.valueOf((char) each)));
            }
            default -> items.add(value);
        }
        return items;
    }

    /** A set with these entries, in their order; one entry for each text, label or number. */
    public static Set<@Nullable Object> set(Collection<?> items) {
        Budget budget = Budget.current();
        budget.entries(items.size());
        Set<@Nullable Object> set = new LinkedHashSet<>();
        for (Object each : items) {
            budget.tick();
            set.add(Equality.entry(each));
        }
        return set;
    }

    private static ScriptTrouble impossible(@Nullable Object value, Class<?> type) {
        return new ScriptTrouble("cannot turn " + Kinds.of(value) + " into " + type.getSimpleName());
    }
}
