package io.syncline.script.semantics;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Regular expressions that pay for every character they look at. */
public final class Patterns {
    private Patterns() {}

    /** A pattern from a pattern or a text. */
    public static Pattern of(@Nullable Object value) {
        if (value instanceof Pattern pattern) return pattern;
        String text = TextForm.of(value);
        Budget budget = Budget.current();
        if (text.length() > budget.data().pattern()) {
            throw budget.size(
                    "a regular expression of more than " + budget.data().pattern() + " characters");
        }
        budget.charge(text.length() / 4 + 4L);
        budget.allocate(text.length() * 32L);
        return compiled(text);
    }

    private static Pattern compiled(String text) {
        // A counted repetition is unrolled when it is compiled: (x{1000}){1000} is a giant.
        if (Pattern.compile("\\{\\d{5,}|(\\{\\d{3,}[^}]*\\}.*){2,}")
                .matcher(text)
                .find()) {
            throw Budget.current().size("a regular expression with repetitions of that many");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new ScriptTrouble("the regular expression is wrong: " + e.getDescription());
        }
    }

    /** A matcher over a text whose every look at a character is a step. */
    public static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new PaidText(text, Budget.current()));
    }

    public static boolean matches(Pattern pattern, String text) {
        return matcher(pattern, text).matches();
    }

    /** Replaces all finds, or the first only; {@code $1} in the replacement is the first group. */
    public static String replace(Pattern pattern, String text, String by, boolean all) {
        Matcher matcher = matcher(pattern, text);
        StringBuilder out = new StringBuilder();
        Budget budget = Budget.current();
        while (matcher.find()) {
            budget.tick();
            matcher.appendReplacement(out, by);
            budget.text(out.length());
            if (!all) break;
        }
        matcher.appendTail(out);
        return out.toString();
    }

    /** A text that charges the budget for being looked at. */
    private record PaidText(String text, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.tick();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            budget.text(end - start);
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
