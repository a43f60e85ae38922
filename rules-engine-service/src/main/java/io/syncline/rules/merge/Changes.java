package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.issue.HubIssue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What changed between two pictures of one local entity, and when. */
public final class Changes {
    private Changes() {}

    /** Flat fields whose value differs; with nothing before, all: that a field was empty when it was first sent counts, too. */
    public static Map<String, JsonNode> between(Optional<HubIssue> before, HubIssue now) {
        if (before.isEmpty()) return FieldValues.of(now);
        SortedMap<String, JsonNode> old = FieldValues.of(before.get());
        Map<String, JsonNode> changed = new TreeMap<>();
        FieldValues.of(now).forEach((field, value) -> {
            if (!Same.values(field, value, old.getOrDefault(field, NullNode.instance))) changed.put(field, value);
        });
        return changed;
    }

    /** These flat fields of an issue. */
    public static Map<String, JsonNode> only(HubIssue issue, Set<String> fields) {
        Map<String, JsonNode> some = FieldValues.of(issue);
        some.keySet().retainAll(fields);
        return some;
    }

    /** Times of change without those of these fields: the next look takes them for changed. */
    public static Map<String, Observed> without(Map<String, Observed> observed, Set<String> fields) {
        Map<String, Observed> others = new TreeMap<>(observed);
        others.keySet().removeAll(fields);
        return others;
    }

    /** Times of change after this look at the entity: a field with another value than before changed at {@code updated}. */
    public static Map<String, Observed> observe(Map<String, Observed> before, HubIssue now, Instant updated) {
        Map<String, Observed> times = new TreeMap<>(before);
        FieldValues.of(now).forEach((field, value) -> {
            String identity = fingerprint(field, value);
            Observed known = before.get(field);
            if (known == null || !known.value().equals(identity)) times.put(field, new Observed(identity, updated));
        });
        return times;
    }

    /** Times of change after we wrote fields whose values were made at {@code made} on the other side. */
    public static Map<String, Observed> wrote(
            Map<String, Observed> before, Map<String, JsonNode> written, Map<String, Instant> made, Instant fallback) {
        Map<String, Observed> times = new TreeMap<>(before);
        written.forEach((field, value) ->
                times.put(field, new Observed(fingerprint(field, value), made.getOrDefault(field, fallback))));
        return times;
    }

    /** The times alone, as they travel. */
    public static Map<String, Instant> times(Map<String, Observed> observed) {
        Map<String, Instant> times = new TreeMap<>();
        observed.forEach((field, value) -> times.put(field, value.at()));
        return times;
    }

    /** The times of those fields alone that are in this picture as they were observed last. */
    public static Map<String, Instant> times(Map<String, Observed> observed, HubIssue picture) {
        Map<String, Instant> times = new TreeMap<>();
        FieldValues.of(picture).forEach((field, value) -> {
            Observed known = observed.get(field);
            if (known != null && known.value().equals(fingerprint(field, value))) times.put(field, known.at());
        });
        return times;
    }

    private static String fingerprint(String field, JsonNode value) {
        String identity = Same.identity(field, value);
        return identity.length() <= 64
                ? identity
                : identity.length() + "-" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }
}
