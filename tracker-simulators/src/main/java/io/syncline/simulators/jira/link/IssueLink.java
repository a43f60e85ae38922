package io.syncline.simulators.jira.link;

/** Issues by id: {@code inward} "blocks" {@code outward}. */
record IssueLink(String id, LinkType type, long inward, long outward) {
    boolean touches(long issue) {
        return inward == issue || outward == issue;
    }
}
