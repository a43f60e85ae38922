package io.syncline.rules.park;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Failure;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.LaneMessage;
import io.syncline.rules.twin.TwinKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code parked}. */
@Entity
@Table(name = "parked")
class ParkedEntity {
    @Id
    String id = "";

    @Column(insertable = false, updatable = false)
    long seq;

    String twin = "";
    String connection = "";
    String direction = "";

    @Nullable
    String message;

    @Nullable
    String failure;

    @Nullable
    String awaits;

    Instant at = Instant.EPOCH;

    static ParkedEntity of(ParkedMessage parked) {
        ParkedEntity row = new ParkedEntity();
        row.id = parked.id();
        row.twin = parked.twin().twin() + "/" + parked.twin().side().wire();
        row.connection = parked.connection().value();
        row.direction = parked.direction().name();
        row.message = parked.message().map(HubJson::text).orElse(null);
        row.failure = parked.failure().map(HubJson::text).orElse(null);
        row.awaits = parked.awaits().orElse(null);
        row.at = parked.at();
        return row;
    }

    ParkedMessage parked() {
        int slash = twin.indexOf('/');
        return new ParkedMessage(
                id,
                new TwinKey(new TwinId(twin.substring(0, slash)), Side.of(twin.substring(slash + 1))),
                new ConnectionId(connection),
                Direction.valueOf(direction),
                Optional.ofNullable(message).map(json -> HubJson.read(json, LaneMessage.class)),
                Optional.ofNullable(failure).map(json -> HubJson.read(json, Failure.class)),
                Optional.ofNullable(awaits),
                at);
    }
}
