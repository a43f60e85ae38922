package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.Ordering;
import io.syncline.script.semantics.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Texts: the plain functions. */
final class TextMembers {
    private static final int PIECE = 100;

    private TextMembers() {}

    static String text(Object self) {
        String text = self.toString();
        Budget.current().charge(text.length() / 32 + 1L);
        return text;
    }

    static String made(String text) {
        Budget.current().text(text.length());
        return text;
    }

    static void register(TypeTable table) {
        table.method("length()", (self, a) -> ((CharSequence) self).length())
                .method("size()", (self, a) -> ((CharSequence) self).length())
                .method("isEmpty()", (self, a) -> ((CharSequence) self).isEmpty())
                .method("isBlank()", (self, a) -> text(self).isBlank())
                .method("isAllWhitespace()", (self, a) -> text(self).isBlank())
                .method("trim()", (self, a) -> made(text(self).trim()))
                .method("strip()", (self, a) -> made(text(self).strip()))
                .method("stripLeading()", (self, a) -> made(text(self).stripLeading()))
                .method("stripTrailing()", (self, a) -> made(text(self).stripTrailing()))
                .method("toLowerCase()", (self, a) -> cased(text(self), false))
                .method("toUpperCase()", (self, a) -> cased(text(self), true))
                .method("capitalize()", (self, a) -> first(text(self), true))
                .method("uncapitalize()", (self, a) -> first(text(self), false))
                .method(
                        "reverse()",
                        (self, a) ->
                                made(new StringBuilder(text(self)).reverse().toString()))
                .method("concat(text)", (self, a) -> joined(text(self), Arg.text(a, 0)))
                .method("startsWith(text)", (self, a) -> text(self).startsWith(Arg.text(a, 0)))
                .method("endsWith(text)", (self, a) -> text(self).endsWith(Arg.text(a, 0)))
                .method("contains(text)", (self, a) -> searched(self, a).contains(Arg.text(a, 0)))
                .method("startsWithIgnoreCase(text)", (self, a) -> lower(self).startsWith(lower(Arg.text(a, 0))))
                .method("endsWithIgnoreCase(text)", (self, a) -> lower(self).endsWith(lower(Arg.text(a, 0))))
                .method("containsIgnoreCase(text)", (self, a) -> lower(searched(self, a))
                        .contains(lower(Arg.text(a, 0))))
                .method(
                        "equalsIgnoreCase(text)",
                        (self, a) -> Arg.at(a, 0) != null && text(self).equalsIgnoreCase(Arg.text(a, 0)))
                .method("compareTo(text)", (self, a) -> Ordering.compare(self, Arg.at(a, 0)))
                .method("compareToIgnoreCase(text)", (self, a) -> text(self).compareToIgnoreCase(Arg.text(a, 0)))
                .method("indexOf(text, from?)", (self, a) -> searched(self, a)
                        .indexOf(Arg.text(a, 0), a.length > 1 ? Arg.whole(a, 1) : 0))
                .method("lastIndexOf(text)", (self, a) -> searched(self, a).lastIndexOf(Arg.text(a, 0)))
                .method("charAt(index)", (self, a) -> String.valueOf(text(self).charAt(Arg.whole(a, 0))))
                .method("substring(from, to?)", TextMembers::substring)
                .method("subSequence(from, to)", TextMembers::substring)
                .method("take(count)", (self, a) -> part(text(self), 0, Arg.whole(a, 0)))
                .method("drop(count)", (self, a) -> part(text(self), Arg.whole(a, 0), Integer.MAX_VALUE))
                .method(
                        "takeRight(count)",
                        (self, a) ->
                                part(text(self), text(self).length() - Math.max(0, Arg.whole(a, 0)), Integer.MAX_VALUE))
                .method(
                        "dropRight(count)",
                        (self, a) -> part(text(self), 0, text(self).length() - Math.max(0, Arg.whole(a, 0))))
                .method("takeBefore(text)", (self, a) -> around(text(self), Arg.text(a, 0), true))
                .method("takeAfter(text)", (self, a) -> around(text(self), Arg.text(a, 0), false))
                .method("takeBetween(from, to?)", TextMembers::between)
                .method("padLeft(size, padding?)", (self, a) -> padded(text(self), a, true))
                .method("padRight(size, padding?)", (self, a) -> padded(text(self), a, false))
                .method("center(size, padding?)", (self, a) -> centered(text(self), a))
                .method("repeat(count)", (self, a) -> repeated(text(self), Arg.whole(a, 0)))
                .method("replace(old, new)", (self, a) -> replaced(text(self), Arg.text(a, 0), Arg.text(a, 1)))
                .method("replaceAll(pattern, by)", (self, a) -> Texts.replace(text(self), a, true))
                .method("replaceFirst(pattern, by)", (self, a) -> Texts.replace(text(self), a, false))
                .method("matches(pattern)", (self, a) -> Patterns.matches(Patterns.of(Arg.at(a, 0)), text(self)))
                .method("split(pattern?, limit?)", (self, a) -> Texts.split(text(self), a))
                .method("tokenize(separators?)", (self, a) -> tokens(text(self), Arg.text(a, 0, " \t\n\r\f")))
                .method("lines()", (self, a) -> lines(text(self)))
                .method("readLines()", (self, a) -> lines(text(self)))
                .method(
                        "normalize()",
                        (self, a) -> made(text(self).replace("\r\n", "\n").replace('\r', '\n')))
                .method("stripIndent()", (self, a) -> made(text(self).stripIndent()))
                .method("stripMargin()", (self, a) -> Texts.stripMargin(text(self)))
                .method("tr(from, to)", (self, a) -> Texts.translate(text(self), Arg.text(a, 0), Arg.text(a, 1)))
                .method("formatted(values...)", (self, a) -> Texts.format(text(self), a))
                .method("toInteger()", (self, a) -> Integer.valueOf(text(self).strip()))
                .method("toLong()", (self, a) -> Long.valueOf(text(self).strip()))
                .method("toDouble()", (self, a) -> Double.valueOf(text(self).strip()))
                .method("toFloat()", (self, a) -> Float.valueOf(text(self).strip()))
                .method("toBigDecimal()", (self, a) -> Conversions.decimal(text(self)))
                .method("toBigInteger()", (self, a) -> Conversions.whole(text(self)))
                .method("toBoolean()", (self, a) -> truth(text(self).strip()))
                .method(
                        "isInteger()",
                        (self, a) -> is(() -> Integer.valueOf(text(self).strip())))
                .method(
                        "isLong()",
                        (self, a) -> is(() -> Long.valueOf(text(self).strip())))
                .method(
                        "isDouble()",
                        (self, a) -> is(() -> Double.valueOf(text(self).strip())))
                .method("isNumber()", (self, a) -> is(() -> Conversions.decimal(text(self))))
                .method("isBigDecimal()", (self, a) -> is(() -> Conversions.decimal(text(self))))
                .method("isBigInteger()", (self, a) -> is(() -> Conversions.whole(text(self))))
                .property("empty", (self, a) -> ((CharSequence) self).isEmpty())
                .property("blank", (self, a) -> text(self).isBlank());
    }

    /** In pieces: letters that become several make the platform's own way slow beyond measure. */
    private static String cased(String text, boolean upper) {
        if (text.length() <= PIECE) return upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to--;
            String piece = text.substring(from, to);
            out.append(upper ? piece.toUpperCase(Locale.ROOT) : piece.toLowerCase(Locale.ROOT));
            from = to;
        }
        return made(out.toString());
    }

    private static String searched(Object self, @Nullable Object[] a) {
        String text = text(self);
        Budget.current().charge(((long) text.length() * Arg.text(a, 0).length()) / 256);
        return text;
    }

    private static String lower(Object text) {
        return cased(text.toString(), false);
    }

    static String joined(String left, String right) {
        Budget.current().text((long) left.length() + right.length());
        return left.concat(right);
    }

    private static String first(String text, boolean upper) {
        if (text.isEmpty()) return text;
        String first = text.substring(0, 1);
        return made((upper ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT)) + text.substring(1));
    }

    private static Object substring(Object self, @Nullable Object[] a) {
        String text = text(self);
        return a.length == 1 ? text.substring(Arg.whole(a, 0)) : text.substring(Arg.whole(a, 0), Arg.whole(a, 1));
    }

    private static String part(String text, int from, int to) {
        int start = Math.clamp(from, 0, text.length());
        int end = Math.clamp(to, start, text.length());
        return text.substring(start, end);
    }

    private static String around(String text, String mark, boolean before) {
        int at = text.indexOf(mark);
        if (mark.isEmpty() || at < 0) return "";
        return before ? text.substring(0, at) : text.substring(at + mark.length());
    }

    private static Object between(Object self, @Nullable Object[] a) {
        String from = Arg.text(a, 0);
        return around(around(text(self), from, false), Arg.text(a, 1, from), true);
    }

    private static String padded(String text, @Nullable Object[] a, boolean left) {
        int missing = Arg.whole(a, 0) - text.length();
        if (missing <= 0) return text;
        Budget.current().text((long) text.length() + missing);
        String padding = padding(Arg.text(a, 1, " "), missing);
        return left ? padding + text : text + padding;
    }

    private static String padding(String with, int size) {
        if (with.isEmpty()) return "";
        return with.repeat(size / with.length() + 1).substring(0, size);
    }

    private static String centered(String text, @Nullable Object[] a) {
        int missing = Arg.whole(a, 0) - text.length();
        if (missing <= 0) return text;
        Budget.current().text((long) text.length() + missing);
        String with = Arg.text(a, 1, " ");
        return padding(with, missing / 2) + text + padding(with, missing - missing / 2);
    }

    static String repeated(String text, int count) {
        if (count < 0) throw new IllegalArgumentException("a text cannot be repeated " + count + " times");
        Budget.current().text((long) text.length() * count);
        return text.repeat(count);
    }

    private static String replaced(String text, String old, String by) {
        long growth = old.isEmpty() ? text.length() + 1L : text.length() / old.length();
        if (by.length() > old.length()) Budget.current().text(Texts.grown(text, old, by, growth));
        return made(text.replace(old, by));
    }

    private static List<String> tokens(String text, String separators) {
        Budget.current().entries(text.length() / 2 + 1L);
        List<String> tokens = new ArrayList<>();
        StringTokenizer each = new StringTokenizer(text, separators);
        while (each.hasMoreTokens()) tokens.add(each.nextToken());
        return tokens;
    }

    static List<String> lines(String text) {
        Budget.current()
                .entries(text.chars()
                                .filter(each -> each == '\n' || each == '\r')
                                .count()
                        + 1);
        return new ArrayList<>(text.lines().toList());
    }

    private static boolean truth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("y") || text.equals("1");
    }

    private static boolean is(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
