package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether two values mean the same to a person: trackers rewrite line ends, add ids to names and details to users. */
public final class Same {
    private static final List<String> IDENTITIES = List.of("label", "name", "value", "key", "id");

    private Same() {}

    /** Compares two values of one field; absent, JSON null, empty text and empty list all mean "empty". */
    public static boolean values(JsonNode a, JsonNode b) {
        return identity(a).equals(identity(b));
    }

    /** Compares two values of which one may be absent. */
    public static boolean values(Optional<JsonNode> a, Optional<JsonNode> b) {
        return values(a.orElse(NullNode.instance), b.orElse(NullNode.instance));
    }

    /** Compares texts normalised: line ends, blanks at line ends, blank lines at the end. */
    public static boolean text(String a, String b) {
        return normal(a).equals(normal(b));
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
            if (node.hasNonNull(name)) return identity(node.get(name));
        }
        return node.toString();
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
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
