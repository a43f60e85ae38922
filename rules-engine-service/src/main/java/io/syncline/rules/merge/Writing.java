package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes to an entity that have begun and of which is not remembered yet whether they were made: until they are, nobody can tell them
 * from a person's.
 *
 * @param before per flat field, the value that was to be replaced
 * @param wanted per flat field, the value to replace it with; a tracker may keep it in another form
 * @param unlooked whether a change of the entity was hinted at meanwhile: it is looked at afterwards
 */
public record Writing(Map<String, JsonNode> before, Map<String, JsonNode> wanted, boolean unlooked) {
    private static final Writing NONE = new Writing(Map.of(), Map.of());

    /** Of which nothing was hinted at yet. */
    public Writing(Map<String, JsonNode> before, Map<String, JsonNode> wanted) {
        this(before, wanted, false);
    }

    public Writing {
        before = Map.copyOf(before);
        wanted = Map.copyOf(wanted);
    }

    /** Of no flat field. */
    public static Writing none() {
        return NONE;
    }

    /** The same, with more that is about to be written. */
    public Writing and(Writing more) {
        Map<String, JsonNode> old = new HashMap<>(more.before);
        old.putAll(before);
        Map<String, JsonNode> fresh = new HashMap<>(wanted);
        fresh.putAll(more.wanted);
        return new Writing(old, fresh, unlooked || more.unlooked);
    }

    /** The same, with a look that was put off. */
    public Writing puttingOff() {
        return new Writing(before, wanted, true);
    }

    /** Whether a field that is wanted like this again may be as it is because we wrote it. */
    boolean mayHaveMade(String field, JsonNode now, JsonNode want) {
        return wanted.containsKey(field)
                && Same.values(field, want, wanted.get(field))
                && !Same.values(field, now, before.getOrDefault(field, NullNode.instance));
    }
}
