package io.syncline.connection.pair;

import io.syncline.connection.login.CallerResource;
import io.syncline.connection.outbox.OutboxMessage;
import io.syncline.connection.start.NewId;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.message.MessageHead;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Makes the hint that brings an entity under sync. */
@Singleton
final class PairSource {
    private final CallerResource caller;
    private final NewId ids;
    private final Clock clock;

    PairSource(CallerResource caller, NewId ids, Clock clock) {
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    String caller() {
        return caller.name();
    }

    OutboxMessage manual(ConnectionId connection, EntityRef entity) {
        Change change = new Change(
                MessageHead.of(ids.next(), clock.instant()),
                entity,
                ChangeKind.MANUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(connection));
        return new OutboxMessage.Publish(Topics.CHANGES, entity.changeKey(), HubJson.text(change));
    }
}
