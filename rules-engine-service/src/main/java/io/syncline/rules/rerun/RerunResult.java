package io.syncline.rules.rerun;

import io.syncline.hub.event.Failure;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Optional;

/**
 * What a recorded run came to this time.
 *
 * @param replica what an outgoing script made; empty for an incoming one, and when it left the replica empty
 * @param writes what an incoming script would have written
 * @param failure what would have stopped the pair
 * @param notReplayed what the recording did not hold, in words; empty when the result depends on the recording alone
 */
public record RerunResult(
        Optional<HubIssue> replica,
        List<FieldWrite> writes,
        List<String> log,
        Optional<Failure> failure,
        List<String> notReplayed) {
    public RerunResult {
        writes = List.copyOf(writes);
        log = List.copyOf(log);
        notReplayed = List.copyOf(notReplayed);
    }
}
