package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a merge decided.
 *
 * @param writes flat fields to write, with their new values
 * @param conflicts fields both sides had changed
 * @param agreed flat fields whose base is to be set anew, with what the script wanted
 */
public record Merged(Map<String, JsonNode> writes, List<Conflict> conflicts, Map<String, JsonNode> agreed) {
    public Merged {
        writes = new TreeMap<>(writes);
        conflicts = List.copyOf(conflicts);
        agreed = Map.copyOf(agreed);
    }

    /** Fields of which the local value was kept in a conflict. */
    public Set<String> kept() {
        return conflicts.stream()
                .filter(conflict -> !conflict.taken())
                .map(Conflict::field)
                .collect(Collectors.toSet());
    }
}
