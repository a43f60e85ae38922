package io.syncline.hub.tracker;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import java.time.Instant;

/**
 * An entity as read from its tracker just now.
 *
 * @param issue all hub fields that the connector reads
 * @param version the tracker's own version: grows with every change, compares as text of equal length or as a number
 * @param updated when the tracker says it last changed
 */
public record EntitySnapshot(EntityRef ref, HubIssue issue, String version, Instant updated) {}
