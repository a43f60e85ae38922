package io.syncline.rules.twin;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Trace;
import io.syncline.hub.twin.TwinState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code twin}. */
@Entity
@Table(name = "twin")
class TwinEntity {
    @Id
    String id = "";

    String twin = "";
    String side = "";
    String connection = "";
    String state = "";

    @Column(name = "local_instance")
    @Nullable
    String localInstance;

    @Column(name = "local_id")
    @Nullable
    String localId;

    @Column(name = "local_key")
    @Nullable
    String localKey;

    @Column(name = "remote_instance")
    @Nullable
    String remoteInstance;

    @Column(name = "remote_id")
    @Nullable
    String remoteId;

    @Column(name = "remote_key")
    @Nullable
    String remoteKey;

    @Column(name = "sent_event")
    long sentEvent;

    @Column(name = "received_event")
    long receivedEvent;

    @Column(name = "intent_at")
    @Nullable
    Instant intentAt;

    String memory = "";

    int traces;

    @Version
    int version;

    static String id(TwinKey key) {
        return key.twin() + "/" + key.side().wire();
    }

    static TwinEntity of(Twin twin) {
        TwinEntity row = new TwinEntity();
        row.id = id(twin.key());
        row.twin = twin.key().twin().value();
        row.side = twin.key().side().wire();
        row.connection = twin.connection().value();
        row.state = twin.state().name();
        row.localInstance =
                twin.link().local().map(ref -> ref.instance().value()).orElse(null);
        row.localId = twin.link().local().map(EntityRef::id).orElse(null);
        row.localKey = twin.link().local().map(EntityRef::key).orElse(null);
        row.remoteInstance =
                twin.link().remote().map(ref -> ref.instance().value()).orElse(null);
        row.remoteId = twin.link().remote().map(EntityRef::id).orElse(null);
        row.remoteKey = twin.link().remote().map(EntityRef::key).orElse(null);
        row.sentEvent = twin.sentEvent();
        row.receivedEvent = twin.receivedEvent();
        row.intentAt = twin.intent().orElse(null);
        row.memory = HubJson.text(twin.memory());
        row.traces = twin.traces().size();
        row.version = (int) Math.max(0, twin.version());
        return row;
    }

    Twin twin(List<Trace> known) {
        return new Twin(
                new TwinKey(new TwinId(twin), Side.of(side)),
                new ConnectionId(connection),
                TwinState.valueOf(state),
                new Link(ref(localInstance, localId, localKey), ref(remoteInstance, remoteId, remoteKey)),
                sentEvent,
                receivedEvent,
                Optional.ofNullable(intentAt),
                HubJson.read(memory, TwinMemory.class),
                known,
                version);
    }

    private static Optional<EntityRef> ref(@Nullable String instance, @Nullable String id, @Nullable String key) {
        if (instance == null || id == null || key == null) return Optional.empty();
        return Optional.of(new EntityRef(new InstanceId(instance), id, key));
    }
}
