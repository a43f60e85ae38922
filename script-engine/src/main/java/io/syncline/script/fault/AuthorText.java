package io.syncline.script.fault;

import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.runtime.typehandling.GroovyCastException;

/** Says what went wrong in words for the author of a script: no class names of the host, no frames, one line. */
public final class AuthorText {
    private static final Pattern QUALIFIED = Pattern.compile("(?:class )?\\b(?:[a-z][\\w]*\\.){2,}([A-Z][\\w$]*)");
    private static final int LENGTH = 1_000;

    private AuthorText() {}

    /** A message without qualified class names, cut to a bearable length. */
    public static String of(String message) {
        Matcher names = QUALIFIED.matcher(message);
        String plain = names.replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))));
        return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH) + "...";
    }

    /** The message of an exception that a script ran into. */
    public static String of(Throwable thrown) {
        return switch (thrown) {
            case UnknownName known -> known.getMessage();
            case MissingMethodException missing ->
                word(missing.getType()) + " has no method '" + missing.getMethod() + "' for these arguments";
            case MissingPropertyException missing ->
                word(missing.getType()) + " has no '" + missing.getProperty() + "'";
            case GroovyCastException cast ->
                of(String.valueOf(cast.getMessage())).replace("Cannot cast object", "cannot turn");
            case NullPointerException missing -> ofNull(missing);
            case UnsupportedOperationException readOnly ->
                readOnly.getMessage() == null
                        ? "this collection is read-only; make your own with 'collect' or '+'"
                        : of(readOnly.getMessage());
            case StackOverflowError endless -> "the script calls itself without end";
            default -> thrown.getMessage() == null ? word(thrown.getClass()) : of(thrown.getMessage());
        };
    }

    private static String ofNull(NullPointerException missing) {
        String text = String.valueOf(missing.getMessage());
        if (text.startsWith("Cannot get property"))
            return of(text).replace("null object", "null; write '?.' where it may be missing");
        if (text.startsWith("Cannot invoke method"))
            return of(text).replace("null object", "null; write '?.' where it may be missing");
        if (text.startsWith("Cannot set property")) return of(text).replace("null object", "null");
        return "a value is null where none may be missing";
    }

    private static String word(Class<?> type) {
        if (type == null) return "null";
        if (CharSequence.class.isAssignableFrom(type)) return "a text";
        if (Number.class.isAssignableFrom(type)) return "a number";
        if (Collection.class.isAssignableFrom(type)) return "a list";
        if (Map.class.isAssignableFrom(type)) return "a map";
        if (Date.class.isAssignableFrom(type)) return "a date";
        if (Throwable.class.isAssignableFrom(type)) return type.getSimpleName();
        return groovy.lang.Closure.class.isAssignableFrom(type) ? "a block" : "this value";
    }

    private static String word(String name) {
        return switch (name) {
            case "String", "GString", "GStringImpl", "TextValue" -> "text";
            case "Integer", "Long", "Double", "BigDecimal", "BigInteger" -> "number";
            case "HubObject", "LocalIssue", "ReceivedReplica", "TravellingIssue" -> "hub object";
            case "HubList", "ArrayList", "LinkedList", "List", "Collection" -> "list";
            case "LinkedHashMap", "HashMap", "Map" -> "map";
            case "Date", "HubDate" -> "date";
            default -> name.contains("closure") ? "block" : name;
        };
    }
}
