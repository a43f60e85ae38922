package io.syncline.script.exchange;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import java.time.Instant;
import java.util.Optional;

/**
 * What an outgoing script works on.
 *
 * @param issue the local entity as read just now
 * @param previous the last replica sent
 * @param firstSync true until a replica was sent
 * @param now the one moment that this run knows: the same inputs give the same result
 */
public record OutgoingInput(
        HubIssue issue,
        EntityRef local,
        Optional<HubIssue> previous,
        boolean firstSync,
        ConnectionFacts connection,
        Instant now) {}
