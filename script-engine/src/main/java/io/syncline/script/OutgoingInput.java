package io.syncline.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import java.util.Optional;

/**
 * What an outgoing script works on.
 *
 * @param issue the local entity as read just now
 * @param previous the last replica sent
 * @param firstSync true until a replica was sent
 */
public record OutgoingInput(
        HubIssue issue, EntityRef local, Optional<HubIssue> previous, boolean firstSync, ConnectionFacts connection) {}
