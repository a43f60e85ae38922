package io.syncline.script.exchange;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.Trace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an incoming script works on.
 *
 * @param issue the local entity as read just now; {@link HubIssue#empty()} on first sync
 * @param local absent until the local entity exists
 * @param previous the last replica received before this one
 * @param traces of this twin, as this side sees them: local id here, remote id over there
 * @param now the one moment that this run knows: the same inputs give the same result
 */
public record IncomingInput(
        HubIssue issue,
        Optional<EntityRef> local,
        Replica replica,
        Optional<HubIssue> previous,
        boolean firstSync,
        List<Trace> traces,
        ConnectionFacts connection,
        Instant now) {
    public IncomingInput {
        traces = List.copyOf(traces);
    }
}
