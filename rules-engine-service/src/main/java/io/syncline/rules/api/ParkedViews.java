package io.syncline.rules.api;

import io.syncline.hub.event.Failure;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Replica;
import io.syncline.hub.twin.ParkedView;
import io.syncline.hub.twin.TwinView;
import io.syncline.rules.park.ParkRepository;
import io.syncline.rules.park.ParkedMessage;
import io.syncline.rules.twin.Twin;
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
                twin.memory().lastSent(),
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
                "ISSUE",
                message.connection(),
                message.twin().twin(),
                message.twin().side(),
                message.direction(),
                message.failure().orElseGet(() -> Failure.of("waits behind an earlier message")),
                twin.flatMap(t -> t.link().local()),
                twin.flatMap(t -> t.link().remote()),
                twin.flatMap(t -> t.memory().lastSent()),
                arriving.or(() -> twin.flatMap(t -> t.memory().lastReceived())),
                parked.waiting(message.twin()),
                message.at());
    }
}
