package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import groovy.lang.GString;
import io.syncline.hub.HubJson;
import io.syncline.script.fault.UnknownName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option or a label: reads as its text in comparisons, in texts and as a map key, and has properties besides. It is one of the
 * language's own dynamic strings, because only those equal a plain string from both sides.
 */
public final class TextValue extends GString {
    private final String key;
    private final ObjectNode source;
    private String text;

    private TextValue(String key, ObjectNode source) {
        super(new Object[0]);
        this.key = key;
        this.source = source;
        this.text = source.path(key).asText("");
    }

    /** A label with its other attributes. */
    public static TextValue label(ObjectNode source) {
        return new TextValue("label", source);
    }

    /** A label of this text. */
    public static TextValue label(String text) {
        return label(HubJson.object().put("label", text));
    }

    /** An option with its id and children. */
    public static TextValue option(ObjectNode source) {
        return new TextValue("value", source);
    }

    /** An option known by its text alone: ids of one tracker mean nothing in another. */
    public static TextValue option(String text) {
        return option(HubJson.object().put("value", text));
    }

    /** The same text on its own, so that changing one does not change the other. */
    public TextValue copy() {
        return new TextValue(key, json());
    }

    boolean isOption() {
        return key.equals("value");
    }

    ObjectNode json() {
        ObjectNode node = source.deepCopy();
        return node.put(key, text);
    }

    @Override
    public String[] getStrings() {
        return new String[] {text};
    }

    @Override
    public @Nullable Object getProperty(String name) {
        if (name.equals(key)) return text;
        JsonNode value = source.get(name);
        if (value != null) {
            return value instanceof ObjectNode child && child.has(key)
                    ? new TextValue(key, child)
                    : JsonReader.raw(value);
        }
        if (name.equals("id") || name.equals("child")) return null;
        List<String> known = new ArrayList<>(List.of(key, "id"));
        source.fieldNames().forEachRemaining(known::add);
        throw UnknownName.of(isOption() ? "an option" : "a label", name, known);
    }

    @Override
    public void setProperty(String name, Object value) {
        if (!name.equals(key)) throw UnknownName.of(isOption() ? "an option" : "a label", name, List.of(key));
        text = String.valueOf(value);
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSequence && text.contentEquals(other.toString());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
