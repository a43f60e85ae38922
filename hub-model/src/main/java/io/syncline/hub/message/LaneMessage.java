package io.syncline.hub.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.TwinId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What travels on a lane, in order per twin. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LaneMessage.Sync.class, name = "Sync"),
    @JsonSubTypes.Type(value = LaneMessage.Ack.class, name = "Ack"),
    @JsonSubTypes.Type(value = LaneMessage.Linked.class, name = "Linked"),
    @JsonSubTypes.Type(value = LaneMessage.Unlinked.class, name = "Unlinked"),
    @JsonSubTypes.Type(value = LaneMessage.Deleted.class, name = "Deleted")
})
public sealed interface LaneMessage {
    MessageHead head();

    TwinId twin();

    /**
     * A change of the sender's entity.
     *
     * @param changedAt per field, when the sender's tracker last changed it: what "newest" compares in a conflict
     * @param accepted when the oldest hint that led to this message was accepted: where its latency is counted from
     */
    record Sync(MessageHead head, TwinId twin, Replica replica, Map<String, Instant> changedAt, Instant accepted)
            implements LaneMessage {
        public Sync {
            changedAt = Map.copyOf(changedAt);
        }
    }

    /**
     * The sender has applied (or knowingly ignored) the receiver's event.
     *
     * @param event the receiver's event number
     * @param local the sender's entity
     * @param traces of what the sender wrote, as the sender sees them
     * @param expected what the sender would send now: the receiver's baseline
     * @param changedAt as in {@link Sync}, of the fields as they are in {@code expected}
     * @param kept fields of the receiver's event of which the sender kept its own value, because of a conflict
     *
     * <p>Messages of before there was {@code changedAt} and {@code kept} are read as if both were empty.
     */
    record Ack(
            MessageHead head,
            TwinId twin,
            long event,
            EntityRef local,
            List<Trace> traces,
            Replica expected,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Instant> changedAt,
            @JsonSetter(nulls = Nulls.AS_EMPTY) SortedSet<String> kept)
            implements LaneMessage {
        public Ack {
            kept = Collections.unmodifiableSortedSet(new TreeSet<>(kept));
            traces = List.copyOf(traces);
            changedAt = Map.copyOf(changedAt);
        }
    }

    /** Two existing entities were connected by hand; {@code sender} and {@code receiver} from the sender's point of view. */
    record Linked(MessageHead head, TwinId twin, EntityRef sender, EntityRef receiver) implements LaneMessage {}

    /** The pair was taken out of sync; both entities stay. */
    record Unlinked(MessageHead head, TwinId twin, String reason) implements LaneMessage {}

    /** The sender's entity is gone from its tracker. */
    record Deleted(MessageHead head, TwinId twin, EntityRef entity) implements LaneMessage {}
}
