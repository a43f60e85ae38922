package io.syncline.connector.text.wiki.sign;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The small signs of wiki markup that reader and writer must agree on: escapes, entities, icons. */
public final class WikiMarks {
    /** A piece of markup and the text it stands for. */
    public record Sign(String text, int length) {}

    private static final String ESCAPABLE = "*_-+^~?!|[]{}()#.";
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|(amp|lt|gt|nbsp));");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("(/)", "✅"),
            Map.entry("(x)", "❌"),
            Map.entry("(!)", "⚠️"),
            Map.entry("(i)", "ℹ️"),
            Map.entry("(?)", "❓"),
            Map.entry("(+)", "➕"),
            Map.entry("(-)", "➖"),
            Map.entry("(*)", "⭐"),
            Map.entry("(y)", "👍"),
            Map.entry("(n)", "👎"),
            Map.entry("(on)", "💡"));
    private static final Pattern ICON = Pattern.compile("\\((?:[/x!i?+*yn-]|on)\\)");

    private WikiMarks() {}

    public static boolean escapable(char c) {
        return ESCAPABLE.indexOf(c) >= 0;
    }

    public static Optional<Sign> entityAt(String text, int at) {
        Matcher entity = ENTITY.matcher(text).region(at, text.length());
        if (!entity.lookingAt()) return Optional.empty();
        String value = entity.group(1) == null ? NAMED.getOrDefault(entity.group(2), "") : character(entity.group(1));
        return Optional.of(new Sign(value, entity.end() - at));
    }

    public static Optional<Sign> iconAt(String text, int at) {
        Matcher icon = ICON.matcher(text).region(at, text.length());
        if (!icon.lookingAt()) return Optional.empty();
        return Optional.ofNullable(ICONS.get(icon.group())).map(sign -> new Sign(sign, icon.end() - at));
    }

    /** Text without escapes and entities, where no other markup counts. */
    public static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Optional<Sign> entity = c == '&' ? entityAt(text, i) : Optional.empty();
            if (entity.isPresent()) {
                out.append(entity.get().text());
                i += entity.get().length() - 1;
            } else if (c != '\\' || i + 1 == text.length() || !escapable(text.charAt(i + 1))) {
                out.append(c);
            } else {
                out.append(text.charAt(++i));
            }
        }
        return out.toString();
    }

    private static String character(String digits) {
        int code = Integer.parseInt(digits);
        boolean printable = Character.isValidCodePoint(code) && !Character.isISOControl(code);
        return printable ? Character.toString(code) : "&#" + digits + ";";
    }
}
