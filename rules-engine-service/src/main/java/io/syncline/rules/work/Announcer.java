package io.syncline.rules.work;

import io.syncline.hub.Topics;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.MessageHead;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.rules.outbox.OutboxRecord;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the records that tell others what happened to a twin: lane messages, sync events, changes. */
@ApplicationScoped
public class Announcer {
    private final Clock clock;

    public Announcer(Clock clock) {
        this.clock = clock;
    }

    /** Now, by the clock all records are dated with. */
    public Instant now() {
        return clock.instant();
    }

    /** A fresh head. */
    public MessageHead head() {
        return MessageHead.of(UUID.randomUUID().toString(), clock.instant());
    }

    /** A message to the other side of a connection. */
    public OutboxRecord lane(ConnectionSide from, LaneMessage message) {
        String topic = Topics.lane(from.connection().id(), from.side().opposite());
        return new OutboxRecord(topic, message.twin().value(), message);
    }

    /** For a twin whose earlier writes were not remembered until now: the look that was put off meanwhile, if any. */
    public List<OutboxRecord> unlooked(ConnectionSide side, Twin before) {
        if (!before.memory().unlooked()) return List.of();
        return List.of(syncBack(side, before.link().local().orElseThrow()));
    }

    /** A replica of the twin's local entity. */
    public Replica replica(ConnectionSide side, Twin twin, HubIssue issue, Optional<String> url) {
        EntityRef local = twin.link().local().orElseThrow();
        ReplicaSource source = new ReplicaSource(local.instance(), local.id(), local.key(), url);
        return new Replica(
                ReplicaVersion.CURRENT, issue, source, side.connection().id(), twin.sentEvent(), clock.instant());
    }

    /** A request to look at the twin's local entity as if it had been changed, and to send it whatever is found. */
    public OutboxRecord syncBack(ConnectionSide side, EntityRef local) {
        return change(side.connection().id(), local, ChangeKind.SYNC_BACK);
    }

    /** A request to look at an entity as if it had been changed. */
    OutboxRecord look(ConnectionId connection, EntityRef local) {
        return change(connection, local, ChangeKind.UPDATED);
    }

    private OutboxRecord change(ConnectionId connection, EntityRef local, ChangeKind kind) {
        Change change = new Change(
                head(),
                local,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(connection));
        return new OutboxRecord(Topics.CHANGES, local.changeKey(), change);
    }

    /** The record of what happened. */
    public OutboxRecord event(ConnectionSide side, Twin twin, Happened happened) {
        SyncEvent event = new SyncEvent(
                head(),
                side.connection().id(),
                twin.key().twin(),
                twin.key().side(),
                happened.direction(),
                happened.outcome(),
                happened.event(),
                side.local().rules().version(),
                twin.link().local(),
                twin.link().remote(),
                happened.writes(),
                happened.notes(),
                happened.steps(),
                happened.failure(),
                happened.latency(),
                happened.run());
        return new OutboxRecord(Topics.EVENTS, twin.key().twin().value(), event);
    }
}
