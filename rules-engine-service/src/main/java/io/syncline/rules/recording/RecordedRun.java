package io.syncline.rules.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.syncline.rules.twin.Twin;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.OutgoingInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a script worked on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordedRun.Outgoing.class, name = "Outgoing"),
    @JsonSubTypes.Type(value = RecordedRun.Incoming.class, name = "Incoming")
})
public sealed interface RecordedRun {

    /** An outgoing script's run. */
    record Outgoing(OutgoingInput input) implements RecordedRun {}

    /**
     * An incoming script's run and what its writes were decided by.
     *
     * @param twin before the run; of its memory only what a merge looks at
     * @param updated when the tracker said that the entity last changed
     * @param changedAt per field, when the other side changed it
     * @param writes what was sent to the tracker and what it answered, in order
     */
    record Incoming(
            IncomingInput input,
            Twin twin,
            Instant updated,
            Map<String, Instant> changedAt,
            Instant accepted,
            List<RecordedWrite> writes)
            implements RecordedRun {
        public Incoming {
            changedAt = Map.copyOf(changedAt);
            writes = List.copyOf(writes);
        }
    }
}
