package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What both sides last agreed on, per flat field: what the script wanted then, and what the tracker had then.
 */
public record Base(Map<String, JsonNode> wanted, Map<String, JsonNode> local) {
    private static final Base NONE = new Base(Map.of(), Map.of());

    public Base {
        wanted = Map.copyOf(wanted);
        local = Map.copyOf(local);
    }

    /** Nothing agreed on yet. */
    public static Base none() {
        return NONE;
    }

    boolean knows(String field) {
        return wanted.containsKey(field);
    }

    /** The same base with these fields agreed on anew. */
    public Base with(Map<String, JsonNode> newWanted, Map<String, JsonNode> newLocal) {
        if (newWanted.isEmpty() && newLocal.isEmpty()) return this;
        Map<String, JsonNode> w = new HashMap<>(wanted);
        Map<String, JsonNode> l = new HashMap<>(local);
        w.putAll(newWanted);
        l.putAll(newLocal);
        return new Base(w, l);
    }
}
