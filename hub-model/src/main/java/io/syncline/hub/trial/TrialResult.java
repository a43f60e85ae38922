package io.syncline.hub.trial;

import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.id.Side;
import io.syncline.hub.message.Replica;
import java.util.List;
import java.util.Optional;

/**
 * What a dry run came to. Nothing of it has happened.
 *
 * @param replica what would travel, or what was applied
 * @param writesTo the side whose tracker would get the writes; absent when no replica would arrive anywhere
 * @param writes in the order in which the tracker would get them; comments, attachments and the like one by one
 * @param log what the scripts logged, the outgoing one first
 * @param notes what else would happen or would not, in words
 * @param error what would stop the pair; the writes before it would be done
 */
public record TrialResult(
        Optional<Replica> replica,
        Optional<Side> writesTo,
        List<FieldWrite> writes,
        List<String> log,
        List<String> notes,
        Optional<TrialError> error) {
    public TrialResult {
        writes = List.copyOf(writes);
        log = List.copyOf(log);
        notes = List.copyOf(notes);
    }
}
