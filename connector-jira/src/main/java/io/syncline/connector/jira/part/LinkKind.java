package io.syncline.connector.jira.part;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssueLink;
import java.util.Optional;

/**
 * A type of link: {@code Blocks}, which one end reads as "blocks" and the other as "is blocked by". One whose ends read the same has no
 * direction; it counts as outward.
 */
record LinkKind(String name, String inward, String outward) {
    static LinkKind of(JsonNode type) {
        return new LinkKind(
                type.path("name").asText("?"),
                type.path("inward").asText(""),
                type.path("outward").asText(""));
    }

    boolean symmetric() {
        return inward.equalsIgnoreCase(outward);
    }

    /** The link in the words in which it would be read, if it is of this kind: people name it, or what one end of it says. */
    Optional<HubIssueLink> normal(HubIssueLink link) {
        boolean named = link.linkName().equalsIgnoreCase(name);
        boolean acts = link.linkName().equalsIgnoreCase(outward);
        boolean suffers = link.linkName().equalsIgnoreCase(inward);
        if (!named && !acts && !suffers) return Optional.empty();
        boolean out = symmetric() || (named ? link.outward() : acts);
        return Optional.of(new HubIssueLink(name, link.otherIssueId(), link.otherIssueKey(), out));
    }
}
