package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.UnknownName;
import io.syncline.script.semantics.TextForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An option or a label: reads as its text in comparisons, in texts and as a map key, and has properties besides. */
public final class TextValue implements CharSequence, Comparable<CharSequence>, Kinds.Worded {
    private static final Set<String> PASSING = Set.of("replica", "issue");

    private final String key;
    private final ObjectNode source;
    private final Optional<String> lockedAs;
    private String text;

    private TextValue(String key, ObjectNode source, Optional<String> lockedAs) {
        this.key = key;
        this.source = source;
        this.lockedAs = lockedAs;
        this.text = source.path(key).asText("");
    }

    /** A label with its other attributes. */
    public static TextValue label(ObjectNode source, Optional<String> lockedAs) {
        return new TextValue("label", source, lockedAs);
    }

    /** A label of this text. */
    public static TextValue label(String text) {
        return label(HubJson.object().put("label", text), Optional.empty());
    }

    /** An option with its id and children. */
    public static TextValue option(ObjectNode source, Optional<String> lockedAs) {
        return new TextValue("value", source, lockedAs);
    }

    /** An option known by its text alone: ids of one tracker mean nothing in another. */
    public static TextValue option(String text) {
        return option(HubJson.object().put("value", text), Optional.empty());
    }

    /** The same text on its own, so that changing one does not change the other. */
    public TextValue copy() {
        return new TextValue(key, source, Optional.empty()).saying(text);
    }

    private TextValue saying(String now) {
        text = now;
        return this;
    }

    boolean isOption() {
        return key.equals("value");
    }

    /** Whether its text is another one than it came with. */
    boolean changed() {
        return !source.path(key).asText("").equals(text);
    }

    /** As JSON; the very node it came as while its text is the same. */
    ObjectNode json() {
        if (!changed()) return source;
        ObjectNode node = source.deepCopy();
        return node.put(key, text);
    }

    @Override
    public String word() {
        return isOption() ? "an option" : "a label";
    }

    /** The text itself, or another attribute. */
    public @Nullable Object read(String name) {
        if (name.equals(key)) return text;
        JsonNode value = source.get(name);
        if (value != null) {
            return value instanceof ObjectNode child && child.has(key)
                    ? new TextValue(key, child, lockedAs)
                    : JsonReader.lockedRaw(value);
        }
        if (name.equals("id") || name.equals("child")) return null;
        List<String> known = new ArrayList<>(List.of(key, "id"));
        source.fieldNames().forEachRemaining(known::add);
        throw UnknownName.of(word(), name, known);
    }

    /** Changes the text. */
    public void write(String name, @Nullable Object value) {
        if (!name.equals(key)) throw UnknownName.of(word(), name, List.of(key));
        // Rules change labels on their way from a replica: its labels belong to this run alone.
        lockedAs.filter(owner -> !PASSING.contains(owner) || isOption()).ifPresent(owner -> {
            throw HubObject.locked(owner, name);
        });
        text = TextForm.of(value);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(CharSequence other) {
        return text.compareTo(other.toString());
    }

    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CharSequence && text.contentEquals(other.toString());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
