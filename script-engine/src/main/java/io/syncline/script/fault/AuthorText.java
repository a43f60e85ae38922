package io.syncline.script.fault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what went wrong in words for the author of a script: no class names of the host, no frames, one line. */
public final class AuthorText {
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:(?:class|interface) )?\\b(?:[a-z][\\w]*\\.){2,}([A-Z][\\w$]*)(?:@[0-9a-f]+)?");
    private static final Pattern IDENTITY = Pattern.compile("\\b\\w+[$\\w]*@[0-9a-f]{4,}");
    private static final int LENGTH = 1_000;

    private AuthorText() {}

    /** A message without qualified class names, cut to a bearable length. */
    public static String of(String message) {
        String bearable = message.length() <= 4 * LENGTH ? message : message.substring(0, 4 * LENGTH);
        Matcher names = QUALIFIED.matcher(bearable.replace('\n', ' '));
        String plain = names.replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))));
        plain = IDENTITY.matcher(plain).replaceAll("a value");
        return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH) + "...";
    }

    /** The message of an exception that a script ran into. */
    public static String of(Throwable thrown) {
        return switch (thrown) {
            case ScriptTrouble trouble -> of(String.valueOf(trouble.getMessage()));
            case StackOverflowError endless -> "the script calls itself without end";
            case UnsupportedOperationException readOnly ->
                readOnly.getMessage() == null
                        ? "this collection is read-only; make your own with 'collect' or '+'"
                        : of(readOnly.getMessage());
            default ->
                thrown.getMessage() == null || thrown.getMessage().isBlank()
                        ? thrown.getClass().getSimpleName()
                        : of(thrown.getMessage());
        };
    }

    private static String word(String name) {
        if (name.contains("closure")) return "block";
        return switch (name) {
            case "String", "TextValue" -> "text";
            case "Integer", "Long", "Double", "BigDecimal", "BigInteger" -> "number";
            case "HubObject", "LocalIssue", "ReceivedReplica", "TravellingIssue" -> "hub object";
            case "HubList", "ArrayList", "List", "Collection" -> "list";
            case "LinkedHashMap", "HashMap", "Map" -> "map";
            case "Date", "HubDate" -> "date";
            default -> name.replaceAll(".*\\$", "");
        };
    }
}
