package io.syncline.simulators.jira.link;

import java.io.Serializable;

/** Issues by id: {@code inward} "blocks" {@code outward}. */
record IssueLink(String id, LinkType type, long inward, long outward) implements Serializable {
    boolean touches(long issue) {
        return inward == issue || outward == issue;
    }
}
