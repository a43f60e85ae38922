package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether two values mean the same to a person: trackers rewrite line ends, add ids to names and details to users. */
public final class Same {
    private static final List<String> IDENTITIES = List.of("label", "name", "value", "key", "id");

    /** Fields whose text is Markdown: the description, and the body of a comment. */
    private static final Set<String> MARKDOWN = Set.of("description", "body");

    private Same() {}

    /** Compares two values of the field of this name, Markdown by what it reads like. */
    public static boolean values(String field, JsonNode a, JsonNode b) {
        return a.equals(b) || identity(field, a).equals(identity(field, b));
    }

    /** Compares two values of one field; absent, JSON null, empty text and empty list all mean "empty". */
    public static boolean values(JsonNode a, JsonNode b) {
        return identity(a).equals(identity(b));
    }

    /** Compares two Markdown texts by what they read like. */
    public static boolean markdown(String a, String b) {
        return a.equals(b) || CanonicalText.of(a).equals(CanonicalText.of(b));
    }

    /** The part of the value of this field that counts, as comparable text; empty for an empty value. */
    static String identity(String field, JsonNode node) {
        return node.isTextual() && MARKDOWN.contains(field) ? CanonicalText.of(node.textValue()) : identity(node);
    }

    /** The part of a value that counts, as comparable text; empty for an empty value. */
    static String identity(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) return "";
        if (node.isTextual()) return normal(node.textValue());
        if (node.isNumber()) return number(node);
        if (node.isArray()) return list(node);
        if (!node.isObject()) return node.asText();
        if (node.has("email") || node.has("displayName") || node.has("username"))
            return node.path("key").asText("");
        for (String name : IDENTITIES) {
            if (node.hasNonNull(name)) return identity(node.get(name)) + below(node);
        }
        return node.toString();
    }

    /** The second level of a cascading option. */
    private static String below(JsonNode node) {
        JsonNode child = node.path("child");
        return child.isObject() ? "\u0002" + identity(child) : "";
    }

    private static String number(JsonNode node) {
        BigDecimal plain = node.decimalValue().stripTrailingZeros();
        return plain.toPlainString();
    }

    private static String list(JsonNode node) {
        TreeSet<String> items = new TreeSet<>();
        node.forEach(item -> items.add(identity(item)));
        return items.isEmpty() ? "" : String.join("\u0001", items);
    }

    private static String normal(String text) {
        return lines(text).strip();
    }

    /** The text with plain line ends and without blanks at line ends. */
    static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }
}
