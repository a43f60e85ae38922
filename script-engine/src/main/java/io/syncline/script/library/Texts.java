package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Patterns;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.semantics.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts: patterns, blocks, formats. */
final class Texts {
    private static final Pattern WIDTH = Pattern.compile("%[^a-zA-Z%]*?(\\d{4,})");

    private Texts() {}

    static void register(TypeTable table) {
        table.method("find(pattern) {}?", Texts::find)
                .method("findAll(pattern?) {}?", Texts::findAll)
                .method("eachMatch(pattern) {}", Texts::eachMatch)
                .method("eachLine() {}", (self, a) -> eachLine(TextMembers.text(self), Arg.block(a, 0)))
                .method("takeWhile() {}", (self, a) -> whilst(TextMembers.text(self), Arg.block(a, 0), true))
                .method("dropWhile() {}", (self, a) -> whilst(TextMembers.text(self), Arg.block(a, 0), false))
                .method("count(text)", (self, a) -> count(TextMembers.text(self), Arg.text(a, 0)))
                .method("toList()", (self, a) -> new ArrayList<>(Entries.all(self)))
                .method("toSet()", (self, a) -> io.syncline.script.semantics.Conversions.set(Entries.all(self)))
                .method("each() {}", (self, a) -> Iteration.each(self, Arg.block(a, 0)))
                .method("eachWithIndex() {}", (self, a) -> Iteration.eachWithIndex(self, Arg.block(a, 0)))
                .method("collect() {}", (self, a) -> Iteration.collect(Entries.all(self), Arg.block(a, 0)))
                .method("any() {}", (self, a) -> Iteration.any(Entries.all(self), Arg.block(a, 0)))
                .method("every() {}", (self, a) -> Iteration.every(Entries.all(self), Arg.block(a, 0)))
                .method("inject(initial?) {}", (self, a) -> Iteration.inject(Entries.all(self), a));
    }

    /** Size of the text once all {@code old} are {@code by}; counted, because a guess would refuse harmless ones. */
    static long grown(String text, String old, String by, long most) {
        long finds = most;
        if (!old.isEmpty()) {
            finds = 0;
            for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) finds++;
        }
        return text.length() + finds * (by.length() - old.length());
    }

    static String replace(String text, @Nullable Object[] a, boolean all) {
        Pattern pattern = Patterns.of(Arg.at(a, 0));
        if (!Arg.isBlock(a, 1)) return Patterns.replace(pattern, text, Arg.text(a, 1), all);
        Callable block = Arg.block(a, 1);
        Matcher matcher = Patterns.matcher(pattern, text);
        StringBuilder out = new StringBuilder();
        Budget budget = Budget.current();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(TextForm.of(called(block, matcher))));
            budget.text(out.length());
            if (!all) break;
        }
        matcher.appendTail(out);
        return out.toString();
    }

    private static @Nullable Object called(Callable block, Matcher matcher) {
        return matcher.groupCount() == 0
                ? block.call(matcher.group())
                : block.call(groups(matcher).toArray());
    }

    private static List<@Nullable Object> groups(Matcher matcher) {
        List<@Nullable Object> groups = new ArrayList<>();
        for (int index = 0; index <= matcher.groupCount(); index++) groups.add(matcher.group(index));
        return groups;
    }

    static List<String> split(String text, @Nullable Object[] a) {
        if (a.length == 0)
            return new ArrayList<>(List.of(
                    text.strip().isEmpty() ? new String[0] : text.strip().split("\\s+")));
        int limit = a.length > 1 ? Arg.whole(a, 1) : 0;
        Pattern pattern = Patterns.of(Arg.at(a, 0));
        List<String> parts = new ArrayList<>();
        Matcher matcher = Patterns.matcher(pattern, text);
        int from = 0;
        Budget budget = Budget.current();
        while (matcher.find() && (limit <= 0 || parts.size() < limit - 1)) {
            if (matcher.end() == 0) continue;
            budget.entries(parts.size() + 1L);
            parts.add(text.substring(from, matcher.start()));
            from = matcher.end();
        }
        if (from == 0 && parts.isEmpty()) return new ArrayList<>(List.of(text));
        parts.add(text.substring(from));
        while (limit == 0 && !parts.isEmpty() && parts.getLast().isEmpty()) parts.removeLast();
        return parts;
    }

    private static @Nullable Object find(Object self, @Nullable Object[] a) {
        Matcher matcher = Patterns.matcher(Patterns.of(Arg.at(a, 0)), TextMembers.text(self));
        if (!matcher.find()) return null;
        return a.length > 1 ? called(Arg.block(a, 1), matcher) : matcher.group();
    }

    private static Object findAll(Object self, @Nullable Object[] a) {
        if (a.length == 1 && Arg.isBlock(a, 0)) return Iteration.findAll(Entries.all(self), Arg.block(a, 0));
        Matcher matcher = Patterns.matcher(Patterns.of(Arg.at(a, 0)), TextMembers.text(self));
        List<@Nullable Object> found = new ArrayList<>();
        while (matcher.find()) {
            Budget.current().entries(found.size() + 1L);
            found.add(a.length > 1 ? called(Arg.block(a, 1), matcher) : matcher.group());
        }
        return found;
    }

    private static Object eachMatch(Object self, @Nullable Object[] a) {
        Matcher matcher = Patterns.matcher(Patterns.of(Arg.at(a, 0)), TextMembers.text(self));
        while (matcher.find()) called(Arg.block(a, 1), matcher);
        return self;
    }

    private static @Nullable Object eachLine(String text, Callable block) {
        Object last = null;
        int number = 0;
        for (String line : TextMembers.lines(text)) {
            last = block.parameters() == 2 ? block.call(line, number++) : block.call(line);
        }
        return last;
    }

    private static String whilst(String text, Callable block, boolean take) {
        int end = 0;
        while (end < text.length() && Truth.of(block.call(String.valueOf(text.charAt(end))))) end++;
        return take ? text.substring(0, end) : text.substring(end);
    }

    private static int count(String text, String part) {
        int count = 0;
        if (part.isEmpty()) return 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) count++;
        return count;
    }

    static String stripMargin(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : TextMembers.lines(text)) {
            int bar = line.indexOf('|');
            lines.add(bar >= 0 && line.substring(0, bar).isBlank() ? line.substring(bar + 1) : line);
        }
        return TextMembers.made(String.join("\n", lines));
    }

    static String translate(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            int at = from.indexOf(text.charAt(index));
            if (at < 0) out.append(text.charAt(index));
            else if (!to.isEmpty()) out.append(to.charAt(Math.min(at, to.length() - 1)));
        }
        return TextMembers.made(out.toString());
    }

    /** As printf, with widths that fit on a page. */
    static String format(String pattern, @Nullable Object[] values) {
        if (WIDTH.matcher(pattern).find()) {
            throw Budget.current().size("a text padded to that width");
        }
        Object[] shown = new Object[values.length];
        for (int index = 0; index < values.length; index++) shown[index] = formattable(values[index]);
        Budget.current().charge(pattern.length() + values.length * 16L);
        try {
            return TextMembers.made(String.format(Locale.ROOT, pattern, shown));
        } catch (java.util.IllegalFormatException e) {
            throw new ScriptTrouble("the format '" + pattern + "' does not fit what is to be formatted");
        }
    }

    private static @Nullable Object formattable(@Nullable Object value) {
        boolean plain = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof java.util.Date
                || value instanceof java.time.temporal.TemporalAccessor;
        return plain ? value : TextForm.of(value);
    }
}
