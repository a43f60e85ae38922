package io.syncline.hub.issue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A link from an issue to another of the same tracker.
 *
 * @param linkName kind of link as the tracker names it: {@code Blocks}, {@code Successor}
 * @param otherIssueId id of the other issue; where one is to be made its key will do
 * @param otherIssueKey key of the other issue, where the tracker tells it
 * @param outward whether the issue is the one that acts: it blocks the other, rather than being blocked by it
 */
public record HubIssueLink(String linkName, String otherIssueId, Optional<String> otherIssueKey, boolean outward) {
    public HubIssueLink {
        if (linkName.isBlank()) throw new IllegalArgumentException("link name is blank");
        if (otherIssueId.isBlank()) throw new IllegalArgumentException("link has no other issue");
    }

    /** Reads a link as scripts may write it: without a word on its direction it is outward. */
    @JsonCreator
    static HubIssueLink read(
            @JsonProperty("linkName") String linkName,
            @JsonProperty("otherIssueId") String otherIssueId,
            @JsonProperty("otherIssueKey") Optional<String> otherIssueKey,
            @JsonProperty("outward") Optional<Boolean> outward) {
        return new HubIssueLink(linkName, otherIssueId, otherIssueKey, outward.orElse(true));
    }

    /** Whether both mean the same link: names in any case, the other issue by id or key. */
    public boolean same(HubIssueLink other) {
        return outward == other.outward && linkName.equalsIgnoreCase(other.linkName) && leadsTo(other);
    }

    private boolean leadsTo(HubIssueLink other) {
        return otherIssueId.equalsIgnoreCase(other.otherIssueId)
                || otherIssueKey.filter(other.otherIssueId::equalsIgnoreCase).isPresent()
                || other.otherIssueKey.filter(otherIssueId::equalsIgnoreCase).isPresent();
    }
}
