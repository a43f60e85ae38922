package io.syncline.rules.part;

import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.twin.Twin;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * What a script left to be written beside fields and comments.
 *
 * @param twin of the local entity, which is there by now
 * @param current the entity as it is now, with the ids on the other side
 * @param wanted as the script wants it
 * @param event number of the event whose script it was
 * @param at when the other side sent it
 * @param held tells when to give up because the connection was put on hold
 */
public record PartRun(Twin twin, HubIssue current, HubIssue wanted, long event, Instant at, BooleanSupplier held) {}
