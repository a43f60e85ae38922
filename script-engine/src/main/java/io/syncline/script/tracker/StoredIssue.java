package io.syncline.script.tracker;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;

/** An entity right after it was written: its address, and all of it as the tracker now has it. */
public record StoredIssue(EntityRef ref, HubIssue issue) {}
