package io.syncline.rules.api;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.hub.twin.ParkedView;
import io.syncline.hub.twin.TwinView;
import io.syncline.rules.park.ParkRepository;
import io.syncline.rules.park.ParkedMessage;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinMemory;
import io.syncline.rules.twin.TwinRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Twins and parked messages in the form people see. */
@ApplicationScoped
class ParkedViews {
    private final TwinRepository twins;
    private final ParkRepository parked;

    ParkedViews(TwinRepository twins, ParkRepository parked) {
        this.twins = twins;
        this.parked = parked;
    }

    TwinView twin(Twin twin) {
        return new TwinView(
                twin.key().twin(),
                twin.connection(),
                twin.key().side(),
                twin.state(),
                twin.link().local(),
                twin.link().remote(),
                local(twin),
                twin.memory().lastReceived(),
                parked.first(twin.key()).map(ParkedMessage::id));
    }

    ParkedView message(ParkedMessage message) {
        Optional<Twin> twin = twins.find(message.twin());
        Optional<Replica> arriving = message.message()
                .filter(LaneMessage.Sync.class::isInstance)
                .map(LaneMessage.Sync.class::cast)
                .map(LaneMessage.Sync::replica);
        return new ParkedView(
                message.id(),
                message.awaits().isPresent() ? "WAITING" : "ISSUE",
                message.connection(),
                message.twin().twin(),
                message.twin().side(),
                message.direction(),
                message.failure().orElseGet(() -> Failure.of("waits to be tried again")),
                twin.flatMap(t -> t.link().local()),
                twin.flatMap(t -> t.link().remote()),
                twin.flatMap(ParkedViews::local),
                arriving.or(() -> twin.flatMap(t -> t.memory().lastReceived())),
                parked.waiting(message.twin()),
                message.at());
    }

    /** What this side sent last; of a side that has sent nothing yet, what it would send. */
    private static Optional<Replica> local(Twin twin) {
        return twin.memory().lastSent().or(() -> unsent(twin));
    }

    private static Optional<Replica> unsent(Twin twin) {
        TwinMemory memory = twin.memory();
        if (twin.link().local().isEmpty() || memory.expected().isEmpty()) return Optional.empty();
        EntityRef local = twin.link().local().get();
        Optional<String> url = memory.seen().flatMap(issue -> issue.text("url"));
        ReplicaSource source = new ReplicaSource(local.instance(), local.id(), local.key(), url);
        HubIssue issue = memory.expected().get();
        return memory.lastReceived()
                .map(other -> new Replica(
                        ReplicaVersion.CURRENT, issue, source, twin.connection(), twin.sentEvent(), other.sentAt()));
    }
}
