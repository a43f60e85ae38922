package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Patterns;
import io.syncline.script.semantics.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Regular expressions and what they found. */
final class PatternMembers {
    private PatternMembers() {}

    private static Matcher m(Object self) {
        return (Matcher) self;
    }

    static void registerPattern(TypeTable table) {
        table.method("matcher(text)", (self, a) -> Patterns.matcher((Pattern) self, Arg.text(a, 0)))
                .method("pattern()", (self, a) -> ((Pattern) self).pattern())
                .method("split(text)", (self, a) -> Texts.split(Arg.text(a, 0), new Object[] {self}));
    }

    static void registerMatcher(TypeTable table) {
        table.method("find()", (self, a) -> m(self).find())
                .method("matches()", (self, a) -> m(self).matches())
                .method("lookingAt()", (self, a) -> m(self).lookingAt())
                .method("group(group?)", PatternMembers::group)
                .method("groupCount()", (self, a) -> m(self).groupCount())
                .method("hasGroup()", (self, a) -> m(self).groupCount() > 0)
                .method("start(group?)", (self, a) -> a.length == 0 ? m(self).start() : m(self).start(Arg.whole(a, 0)))
                .method("end(group?)", (self, a) -> a.length == 0 ? m(self).end() : m(self).end(Arg.whole(a, 0)))
                .method("reset()", (self, a) -> m(self).reset())
                .method(
                        "replaceAll(by)",
                        (self, a) -> Patterns.replace(m(self).pattern(), whole(m(self)), Arg.text(a, 0), true))
                .method(
                        "replaceFirst(by)",
                        (self, a) -> Patterns.replace(m(self).pattern(), whole(m(self)), Arg.text(a, 0), false))
                .method("each() {}", (self, a) -> each(m(self), Arg.block(a, 0)))
                .method("collect() {}", (self, a) -> Iteration.collect(finds(m(self)), Arg.block(a, 0)))
                .method("size()", (self, a) -> finds(m(self)).size())
                .property("count", (self, a) -> finds(m(self)).size());
    }

    /** The text a matcher looks at. */
    private static String whole(Matcher matcher) {
        StringBuilder text = new StringBuilder();
        matcher.reset();
        matcher.appendTail(text);
        return text.toString();
    }

    private static @Nullable Object group(Object self, @Nullable Object[] a) {
        if (a.length == 0) return m(self).group();
        return a[0] instanceof CharSequence name ? m(self).group(name.toString()) : m(self).group(Arg.whole(a, 0));
    }

    /** All finds from the beginning: texts, or lists of the whole and its groups. */
    private static List<@Nullable Object> finds(Matcher matcher) {
        matcher.reset();
        List<@Nullable Object> finds = new ArrayList<>();
        while (matcher.find()) {
            Budget.current().entries(finds.size() + 1L);
            finds.add(found(matcher));
        }
        return finds;
    }

    private static @Nullable Object found(Matcher matcher) {
        if (matcher.groupCount() == 0) return matcher.group();
        List<@Nullable Object> groups = new ArrayList<>();
        for (int group = 0; group <= matcher.groupCount(); group++) groups.add(matcher.group(group));
        return groups;
    }

    private static Object each(Matcher matcher, Callable block) {
        for (Object find : finds(matcher)) {
            if (find instanceof List<?> groups && block.parameters() > 1) block.call(groups.toArray());
            else block.call(find);
        }
        return matcher;
    }

    /** {@code matcher[0]}: the first find; with groups a list of the whole and its groups. */
    static @Nullable Object at(Matcher matcher, @Nullable Object index) {
        if (!(index instanceof Number number))
            throw new ScriptTrouble("finds have positions, not " + TextForm.of(index));
        List<@Nullable Object> finds = finds(matcher);
        int at = number.intValue() < 0 ? number.intValue() + finds.size() : number.intValue();
        if (at < 0 || at >= finds.size())
            throw new IndexOutOfBoundsException("index is out of range " + number + " (0.." + (finds.size() - 1) + ")");
        return finds.get(at);
    }
}
