package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Numbers;
import io.syncline.script.semantics.Patterns;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.value.HubDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Static functions, constants and constructors of the types that scripts may name. */
final class Types {
    private Types() {}

    static Map<Class<?>, TypeTable> statics() {
        Map<Class<?>, TypeTable> all = new LinkedHashMap<>(Times.statics());
        table(all, Math.class)
                .method("abs(number)", (self, a) -> Numbers.absolute(Arg.number(a, 0)))
                .method("max(one, other)", (self, a) -> Extremes.of(Arg.number(a, 0), Arg.number(a, 1), true))
                .method("min(one, other)", (self, a) -> Extremes.of(Arg.number(a, 0), Arg.number(a, 1), false))
                .method(
                        "round(number)",
                        (self, a) -> Math.round(Arg.number(a, 0).doubleValue()))
                .method(
                        "floor(number)",
                        (self, a) -> Math.floor(Arg.number(a, 0).doubleValue()))
                .method("ceil(number)", (self, a) -> Math.ceil(Arg.number(a, 0).doubleValue()))
                .method("sqrt(number)", (self, a) -> Math.sqrt(Arg.number(a, 0).doubleValue()))
                .method(
                        "pow(number, power)",
                        (self, a) -> Math.pow(
                                Arg.number(a, 0).doubleValue(), Arg.number(a, 1).doubleValue()));
        table(all, Integer.class)
                .method("parseInt(text)", (self, a) -> Integer.parseInt(Arg.text(a, 0)))
                .method(
                        "valueOf(value)",
                        (self, a) -> Arg.at(a, 0) instanceof Number n
                                ? (Object) n.intValue()
                                : Integer.valueOf(Arg.text(a, 0)));
        table(all, Long.class)
                .method("parseLong(text)", (self, a) -> Long.parseLong(Arg.text(a, 0)))
                .method(
                        "valueOf(value)",
                        (self, a) -> Arg.at(a, 0) instanceof Number n
                                ? (Object) n.longValue()
                                : Long.valueOf(Arg.text(a, 0)));
        table(all, Double.class)
                .method("parseDouble(text)", (self, a) -> Double.parseDouble(Arg.text(a, 0)))
                .method("valueOf(value)", (self, a) -> Double.valueOf(Arg.text(a, 0)))
                .method(
                        "isNaN(number)",
                        (self, a) -> Double.isNaN(Arg.number(a, 0).doubleValue()));
        table(all, Boolean.class)
                .method("parseBoolean(text)", (self, a) -> Boolean.parseBoolean(TextForm.of(Arg.at(a, 0))))
                .method("valueOf(value)", (self, a) -> Boolean.parseBoolean(TextForm.of(Arg.at(a, 0))));
        table(all, String.class)
                .method("valueOf(value)", (self, a) -> TextForm.of(Arg.at(a, 0)))
                .method(
                        "join(separator, values)",
                        (self, a) -> CollectionMembers.join(Arg.collection(a, 1), Arg.text(a, 0)))
                .method(
                        "format(pattern, values...)",
                        (self, a) -> Texts.format(Arg.text(a, 0), java.util.Arrays.copyOfRange(a, 1, a.length)));
        table(all, BigDecimal.class).method("valueOf(number)", (self, a) -> Numbers.decimal(Arg.number(a, 0)));
        table(all, BigInteger.class).method("valueOf(number)", (self, a) -> Numbers.integer(Arg.number(a, 0)));
        more(all);
        return all;
    }

    private static void more(Map<Class<?>, TypeTable> all) {
        table(all, Character.class)
                .method("isDigit(letter)", (self, a) -> Character.isDigit(letter(a)))
                .method("isLetter(letter)", (self, a) -> Character.isLetter(letter(a)))
                .method("isLetterOrDigit(letter)", (self, a) -> Character.isLetterOrDigit(letter(a)))
                .method("isUpperCase(letter)", (self, a) -> Character.isUpperCase(letter(a)))
                .method("isLowerCase(letter)", (self, a) -> Character.isLowerCase(letter(a)))
                .method("isWhitespace(letter)", (self, a) -> Character.isWhitespace(letter(a)));
        table(all, Collections.class)
                .method("emptyList()", (self, a) -> new ArrayList<>())
                .method("emptyMap()", (self, a) -> new LinkedHashMap<>())
                .method("singletonList(value)", (self, a) -> new ArrayList<>(Collections.singletonList(Arg.at(a, 0))));
        table(all, Objects.class)
                .method("equals(one, other)", (self, a) -> Equality.equal(a[0], a[1]))
                .method("toString(value)", (self, a) -> TextForm.of(Arg.at(a, 0)));
        table(all, Pattern.class)
                .method("compile(pattern)", (self, a) -> Patterns.of(Arg.text(a, 0)))
                .method("quote(text)", (self, a) -> TextMembers.made(Pattern.quote(Arg.text(a, 0))))
                .method("matches(pattern, text)", (self, a) -> Patterns.matches(Patterns.of(a[0]), Arg.text(a, 1)));
        table(all, Date.class).method("parse(format, text)", (self, a) -> HubDate.parse(Arg.text(a, 0), Arg.text(a, 1))
                .orElseThrow(() -> new ScriptTrouble(
                        "'" + Arg.text(a, 1) + "' is no date of the format '" + Arg.text(a, 0) + "'")));
        table(all, List.class).method("of(values...)", (self, a) -> new ArrayList<>(java.util.Arrays.asList(a)));
    }

    private static char letter(@Nullable Object[] a) {
        String text = Arg.text(a, 0);
        if (text.length() != 1) throw new ScriptTrouble("one letter is needed here, not '" + text + "'");
        return text.charAt(0);
    }

    private static TypeTable table(Map<Class<?>, TypeTable> all, Class<?> type) {
        return all.computeIfAbsent(type, key -> new TypeTable(type.getSimpleName()));
    }

    /** Constants by {@code Type.NAME}. */
    static Map<String, Object> constants() {
        Map<String, Object> constants = new TreeMap<>();
        constants.put("Integer.MAX_VALUE", Integer.MAX_VALUE);
        constants.put("Integer.MIN_VALUE", Integer.MIN_VALUE);
        constants.put("Long.MAX_VALUE", Long.MAX_VALUE);
        constants.put("Long.MIN_VALUE", Long.MIN_VALUE);
        constants.put("BigDecimal.ZERO", BigDecimal.ZERO);
        constants.put("BigDecimal.ONE", BigDecimal.ONE);
        constants.put("BigDecimal.TEN", BigDecimal.TEN);
        constants.put("BigInteger.ZERO", BigInteger.ZERO);
        constants.put("BigInteger.ONE", BigInteger.ONE);
        constants.put("Boolean.TRUE", true);
        constants.put("Boolean.FALSE", false);
        constants.put("Math.PI", Math.PI);
        constants.put("ZoneOffset.UTC", ZoneOffset.UTC);
        constants.put("DateTimeFormatter.ISO_LOCAL_DATE", DateTimeFormatter.ISO_LOCAL_DATE);
        constants.put("DateTimeFormatter.ISO_DATE", DateTimeFormatter.ISO_DATE);
        constants.put("DateTimeFormatter.ISO_DATE_TIME", DateTimeFormatter.ISO_DATE_TIME);
        constants.put("DateTimeFormatter.ISO_OFFSET_DATE_TIME", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        constants.put("DateTimeFormatter.ISO_INSTANT", DateTimeFormatter.ISO_INSTANT);
        for (RoundingMode mode : RoundingMode.values()) constants.put("RoundingMode." + mode, mode);
        for (DayOfWeek day : DayOfWeek.values()) constants.put("DayOfWeek." + day.name(), day);
        for (Month month : Month.values()) constants.put("Month." + month.name(), month);
        for (ChronoUnit unit : ChronoUnit.values()) constants.put("ChronoUnit." + unit.name(), unit);
        return constants;
    }

    static Map<Class<?>, Member> constructors() {
        Map<Class<?>, Member> all = new LinkedHashMap<>();
        all.put(Date.class, Member.of("Date(millis?)", (self, a) -> date(a)));
        all.put(
                ArrayList.class,
                Member.of(
                        "ArrayList(values?)",
                        (self, a) -> a.length == 0 || a[0] instanceof Number
                                ? new ArrayList<>()
                                : CollectionMembers.copy(Arg.collection(a, 0))));
        all.put(
                java.util.LinkedList.class,
                Member.of("LinkedList(values?)", (self, a) -> CollectionMembers.copy(Arg.collection(a, 0))));
        all.put(LinkedHashMap.class, Member.of("LinkedHashMap(map?)", (self, a) -> map(a)));
        all.put(java.util.HashMap.class, Member.of("HashMap(map?)", (self, a) -> map(a)));
        all.put(java.util.TreeMap.class, Member.of("TreeMap(map?)", (self, a) -> Sorting.sortedEntries(map(a), null)));
        all.put(
                java.util.LinkedHashSet.class,
                Member.of("LinkedHashSet(values?)", (self, a) -> Conversions.set(Arg.collection(a, 0))));
        all.put(
                java.util.HashSet.class,
                Member.of("HashSet(values?)", (self, a) -> Conversions.set(Arg.collection(a, 0))));
        all.put(
                java.util.TreeSet.class,
                Member.of(
                        "TreeSet(values?)", (self, a) -> Conversions.set(Sorting.sorted(Arg.collection(a, 0), null))));
        all.put(
                StringBuilder.class,
                Member.of(
                        "StringBuilder(text?)",
                        (self, a) -> Builders.append(
                                new StringBuilder(), a.length == 0 || a[0] instanceof Number ? "" : a[0])));
        all.put(String.class, Member.of("String(text?)", (self, a) -> Arg.text(a, 0, "")));
        all.put(
                BigDecimal.class,
                Member.of(
                        "BigDecimal(number)",
                        (self, a) ->
                                a[0] instanceof Number n ? Numbers.decimal(n) : Conversions.decimal(Arg.text(a, 0))));
        all.put(BigInteger.class, Member.of("BigInteger(text)", (self, a) -> Conversions.whole(Arg.text(a, 0))));
        all.put(Exception.class, failure("Exception", Exception::new));
        all.put(RuntimeException.class, failure("RuntimeException", RuntimeException::new));
        all.put(IllegalArgumentException.class, failure("IllegalArgumentException", IllegalArgumentException::new));
        all.put(IllegalStateException.class, failure("IllegalStateException", IllegalStateException::new));
        return all;
    }

    private static Member failure(String name, java.util.function.Function<@Nullable String, Exception> made) {
        return Member.of(name + "(message?, cause?)", (self, a) -> {
            Budget.current().charge(64);
            return made.apply(a.length == 0 || a[0] instanceof Map ? null : message(a[0]));
        });
    }

    private static @Nullable String message(@Nullable Object message) {
        if (message == null || message instanceof CharSequence) return message == null ? null : message.toString();
        if (message instanceof Exception cause) return TextForm.of(cause);
        throw new ScriptTrouble("an exception takes a text, not " + io.syncline.script.fault.Kinds.of(message));
    }

    /** Without an argument: the one moment that the run knows. */
    private static Object date(@Nullable Object[] a) {
        return new HubDate(a.length == 0 ? Budget.current().now() : Arg.longer(a, 0));
    }

    private static Map<@Nullable Object, @Nullable Object> map(@Nullable Object[] a) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        if (a.length > 0 && !(a[0] instanceof Number)) MapMembers.putAll(map, a[0]);
        return map;
    }

    static Collection<Class<?>> named() {
        return List.of(
                Object.class,
                CharSequence.class,
                Number.class,
                Short.class,
                Byte.class,
                Float.class,
                Iterable.class,
                Comparable.class,
                Map.class,
                java.util.Set.class,
                Collection.class,
                java.util.Iterator.class,
                Map.Entry.class,
                java.util.regex.Matcher.class,
                NumberFormatException.class,
                NullPointerException.class,
                IndexOutOfBoundsException.class,
                UnsupportedOperationException.class,
                ArithmeticException.class,
                ClassCastException.class,
                java.util.NoSuchElementException.class,
                RoundingMode.class,
                DayOfWeek.class,
                Month.class,
                ChronoUnit.class);
    }
}
