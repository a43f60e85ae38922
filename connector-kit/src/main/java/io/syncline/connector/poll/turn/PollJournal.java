package io.syncline.connector.poll.turn;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.message.Change;
import io.syncline.hub.poll.PollRecord;
import java.util.List;
import java.util.Optional;

/** Where polls leave what they found, and how far they came. */
interface PollJournal {
    /** Whether this replica polls the instance now. */
    boolean owns(InstanceId instance);

    /** How far the instance is polled; empty before the first poll. */
    Optional<PollRecord> record(InstanceId instance);

    /** True once all are durable. */
    boolean append(List<Change> changes);

    /** True once the record is durable. */
    boolean keep(PollRecord record);
}
