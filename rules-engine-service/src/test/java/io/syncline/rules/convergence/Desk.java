package io.syncline.rules.convergence;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.MessageHead;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.incoming.Acknowledged;
import io.syncline.rules.incoming.FieldMerge;
import io.syncline.rules.merge.Changes;
import io.syncline.rules.merge.Conflict;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Merged;
import io.syncline.rules.merge.Writing;
import io.syncline.rules.outgoing.OutgoingDecision;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** One side: what the stages do, without broker, database and scripts; every decision is the product's. */
final class Desk {
    private static final TwinId TWIN = new TwinId("t");
    private static final ConnectionId CONNECTION = new ConnectionId("c");

    final Side side;
    final MemoryTracker tracker;
    final List<LaneMessage> outbox = new ArrayList<>();
    final List<Conflict> conflicts = new ArrayList<>();
    private final Mapping mapping;
    private final ConflictPolicy policy;
    private Optional<Twin> twin = Optional.empty();

    Desk(Side side, MemoryTracker tracker, Mapping mapping, ConflictPolicy policy) {
        this.side = side;
        this.tracker = tracker;
        this.mapping = mapping;
        this.policy = policy;
    }

    void begin() {
        twin = Optional.of(Twin.initiated(new TwinKey(TWIN, side), CONNECTION, tracker.ref));
    }

    boolean unlooked() {
        return twin.filter(t -> t.memory().unlooked()).isPresent();
    }

    boolean linked() {
        return twin.isPresent();
    }

    /** The outgoing stage. */
    void look(boolean syncBack, Instant now) {
        if (twin.isEmpty()) return;
        if (twin.get().writing()) {
            twin = twin.map(t -> t.with(t.memory().puttingOff()));
            return;
        }
        HubIssue replica = mapping.outgoing(tracker.issue());
        switch (OutgoingDecision.decide(twin.get(), tracker.snapshot(), replica, syncBack)) {
            case OutgoingDecision.Known known -> twin = Optional.of(known.twin());
            case OutgoingDecision.Send send -> {
                Replica sent = replica(send.twin(), replica, now);
                Twin after = send.twin().with(send.twin().memory().withSent(sent));
                twin = Optional.of(after);
                outbox.add(new LaneMessage.Sync(
                        head(now), TWIN, sent, Changes.times(after.memory().observed()), now));
            }
        }
    }

    /** The incoming stage; {@code meanwhile} happens between our read and our write. */
    void receive(LaneMessage message, Instant now, Meanwhile meanwhile, BiConsumer<LaneMessage.Sync, Merged> witness) {
        switch (message) {
            case LaneMessage.Sync sync -> sync(sync, now, meanwhile, witness);
            case LaneMessage.Ack ack -> twin.ifPresent(t -> twin = Optional.of(acknowledged(t, ack)));
            case LaneMessage.Linked other -> throw new IllegalStateException("not in this model");
            case LaneMessage.Unlinked other -> throw new IllegalStateException("not in this model");
            case LaneMessage.Deleted other -> throw new IllegalStateException("not in this model");
        }
    }

    private void sync(
            LaneMessage.Sync sync, Instant now, Meanwhile meanwhile, BiConsumer<LaneMessage.Sync, Merged> witness) {
        Twin before = twin.orElseGet(() -> Twin.received(
                new TwinKey(TWIN, side), CONNECTION, sync.replica().source().ref()));
        if (sync.replica().event() <= before.receivedEvent()) return;
        HubIssue current = tracker.issue();
        FieldMerge merge = new FieldMerge(policy, side, sync, tracker.updated());
        HubIssue wanted = mapping.incoming(side, current, sync.replica().hubIssue());
        TwinMemory memory;
        SortedSet<String> kept = new TreeSet<>();
        if (before.link().local().isEmpty() && tracker.empty()) {
            witness.accept(sync, new Merged(FieldValues.of(wanted), List.of(), Map.of()));
            HubIssue made = tracker.write(wanted, now);
            tracker.ourWrites.clear();
            memory = merge.created(before.memory(), FieldValues.of(wanted), made);
        } else {
            Merged merged = merge.decide(before.memory(), current, wanted);
            conflicts.addAll(merged.conflicts());
            kept.addAll(merged.kept());
            witness.accept(sync, merged);
            if (!merged.writes().isEmpty()) {
                Writing writing = new Writing(FieldValues.of(current), merged.writes());
                before = before.with(before.memory().beginning(writing));
                twin = Optional.of(before);
            }
            meanwhile.happen(merged);
            HubIssue written = tracker.write(FieldValues.issue(merged.writes()), now);
            memory = merge.remember(before.memory(), current, merged, written);
        }
        if (meanwhile.crashes()) return;
        HubIssue expected = mapping.outgoing(memory.seen().orElseThrow());
        Twin after = before.with(memory.withReceived(sync.replica()).withExpected(expected))
                .received(sync.replica().event())
                .with(TwinState.LINKED)
                .with(before.link()
                        .withLocal(tracker.ref)
                        .withRemote(sync.replica().source().ref()));
        twin = Optional.of(after);
        outbox.add(new LaneMessage.Ack(
                head(now),
                TWIN,
                sync.replica().event(),
                tracker.ref,
                List.of(),
                replica(after, expected, now),
                Changes.times(memory.observed(), memory.seen().orElseThrow()),
                kept));
    }

    private Twin acknowledged(Twin before, LaneMessage.Ack ack) {
        Acknowledged acknowledged = Acknowledged.of(before.memory(), ack.event());
        HubIssue seen = before.memory().seen().orElseThrow();
        TwinMemory based = acknowledged.fields().isEmpty()
                ? before.memory()
                : acknowledged.agreed(
                        before.memory(),
                        mapping.incoming(side, seen, ack.expected().hubIssue()),
                        ack.kept());
        return before.with(acknowledged.settled(based, ack.changedAt()).withReceived(ack.expected()))
                .with(before.link().withRemote(ack.local()));
    }

    private Replica replica(Twin from, HubIssue issue, Instant now) {
        ReplicaSource source =
                new ReplicaSource(tracker.ref.instance(), tracker.ref.id(), tracker.ref.key(), Optional.empty());
        return new Replica(ReplicaVersion.CURRENT, issue, source, CONNECTION, from.sentEvent(), now);
    }

    private static MessageHead head(Instant now) {
        return MessageHead.of("m", now);
    }
}
