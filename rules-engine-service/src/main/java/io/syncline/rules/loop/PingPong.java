package io.syncline.rules.loop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often fields of one entity came back. A turn is a write of ours to a field whose local change we sent since we last wrote it: many
 * edits on one side alone, even all at once after a pause, are no turns.
 *
 * @param sent fields sent since they were last written here
 * @param turns per field, when it came back
 */
public record PingPong(Set<String> sent, Map<String, List<Instant>> turns) {
    private static final PingPong NONE = new PingPong(Set.of(), Map.of());

    public PingPong {
        sent = Set.copyOf(sent);
        turns = Map.copyOf(turns);
    }

    public static PingPong none() {
        return NONE;
    }

    /** After the other side was told of changes of these fields. */
    public PingPong sending(Collection<String> fields) {
        Set<String> all = new HashSet<>(sent);
        all.addAll(fields);
        return new PingPong(all, turns);
    }

    /** After a write of these fields; turns before {@code since} are forgotten. */
    PingPong writing(Collection<String> fields, Instant now, Instant since) {
        Map<String, List<Instant>> recent = new TreeMap<>();
        turns.forEach((field, times) -> {
            List<Instant> left = times.stream().filter(since::isBefore).toList();
            if (!left.isEmpty()) recent.put(field, left);
        });
        Set<String> unanswered = new HashSet<>(sent);
        for (String field : fields) {
            if (unanswered.remove(field)) recent.merge(field, List.of(now), PingPong::joined);
        }
        return new PingPong(unanswered, recent);
    }

    /** Fields with more turns than this. */
    SortedSet<String> over(int most) {
        SortedSet<String> fields = new TreeSet<>();
        turns.forEach((field, times) -> {
            if (times.size() > most) fields.add(field);
        });
        return fields;
    }

    private static List<Instant> joined(List<Instant> one, List<Instant> other) {
        List<Instant> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
