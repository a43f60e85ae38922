package io.syncline.rules.twin;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.rules.loop.PingPong;
import io.syncline.rules.merge.Base;
import io.syncline.rules.merge.Observed;
import io.syncline.rules.merge.Writing;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a side remembers of a pair beside its links. Memories stored before there was {@code heard}, {@code owed} or {@code pingPong} are
 * read as if these were empty.
 *
 * @param lastSent last replica sent: the outgoing script's {@code previous}
 * @param lastReceived last replica the other side is known to stand for: the incoming script's {@code previous}
 * @param seen the local entity as the outgoing stage last saw it, plus what we wrote since
 * @param expected what the outgoing script makes of {@code seen}: the same result again means nothing to send
 * @param base what both sides last agreed on
 * @param observed per flat field, when it was last changed here
 * @param unacked per outgoing event not yet acknowledged, the local values it changed
 * @param owed fields of which we kept a value in a conflict that the other side has not been sent
 * @param heard per flat field, when the other side last said that it had been changed over there
 * @param pingPong how often fields came back lately
 * @param writing writes to the local entity that have begun and are not remembered here yet
 */
public record TwinMemory(
        Optional<Replica> lastSent,
        Optional<Replica> lastReceived,
        Optional<HubIssue> seen,
        Optional<HubIssue> expected,
        Base base,
        Map<String, Observed> observed,
        SortedMap<Long, Map<String, JsonNode>> unacked,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Instant> heard,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> owed,
        PingPong pingPong,
        Optional<Writing> writing) {
    public TwinMemory {
        owed = Set.copyOf(owed);
        heard = Map.copyOf(heard);
        pingPong = Objects.requireNonNullElse(pingPong, PingPong.none());
    }

    /** Knows nothing yet. */
    public static TwinMemory blank() {
        return new TwinMemory(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Base.none(),
                Map.of(),
                new TreeMap<>(),
                Map.of(),
                Set.of(),
                PingPong.none(),
                Optional.empty());
    }

    /** What a merge looks at, and nothing else. */
    public TwinMemory forMerge() {
        return blank().withBase(base).withObserved(observed).withHeard(heard).with(writing);
    }

    public TwinMemory withReceived(Replica replica) {
        return new TwinMemory(
                lastSent,
                Optional.of(replica),
                seen,
                expected,
                base,
                observed,
                unacked,
                heard,
                owed,
                pingPong,
                writing);
    }

    public TwinMemory withSent(Replica replica) {
        return new TwinMemory(
                Optional.of(replica),
                lastReceived,
                seen,
                expected,
                base,
                observed,
                unacked,
                heard,
                owed,
                pingPong,
                writing);
    }

    public TwinMemory withSeen(HubIssue issue) {
        return new TwinMemory(
                lastSent,
                lastReceived,
                Optional.of(issue),
                expected,
                base,
                observed,
                unacked,
                heard,
                owed,
                pingPong,
                writing);
    }

    public TwinMemory withExpected(HubIssue replica) {
        return new TwinMemory(
                lastSent,
                lastReceived,
                seen,
                Optional.of(replica),
                base,
                observed,
                unacked,
                heard,
                owed,
                pingPong,
                writing);
    }

    public TwinMemory withBase(Base newBase) {
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, newBase, observed, unacked, heard, owed, pingPong, writing);
    }

    public TwinMemory withObserved(Map<String, Observed> times) {
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, base, times, unacked, heard, owed, pingPong, writing);
    }

    public TwinMemory withUnacked(SortedMap<Long, Map<String, JsonNode>> events) {
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, base, observed, events, heard, owed, pingPong, writing);
    }

    /** The same after a message of the other side with these times of change. */
    public TwinMemory withHeard(Map<String, Instant> changedAt) {
        Map<String, Instant> all = new HashMap<>(heard);
        all.putAll(changedAt);
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, base, observed, unacked, all, owed, pingPong, writing);
    }

    public TwinMemory withOwed(Set<String> fields) {
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, base, observed, unacked, heard, fields, pingPong, writing);
    }

    public TwinMemory withPingPong(PingPong turns) {
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, base, observed, unacked, heard, owed, turns, writing);
    }

    /** Writes are about to begin, beside those that had begun. */
    public TwinMemory beginning(Writing more) {
        return with(Optional.of(writing.map(begun -> begun.and(more)).orElse(more)));
    }

    /** A look at the entity is put off until what is being written is remembered. */
    public TwinMemory puttingOff() {
        return with(writing.map(Writing::puttingOff));
    }

    /** Whether a look was put off. */
    public boolean unlooked() {
        return writing.filter(Writing::unlooked).isPresent();
    }

    /** All that was written is remembered. */
    public TwinMemory settled() {
        return with(Optional.empty());
    }

    private TwinMemory with(Optional<Writing> begun) {
        return new TwinMemory(
                lastSent, lastReceived, seen, expected, base, observed, unacked, heard, owed, pingPong, begun);
    }
}
