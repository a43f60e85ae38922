package io.syncline.hub.part;

import io.syncline.hub.issue.HubIssueLink;
import java.util.List;

/** Links to add to an entity and to take away, and no others; safe to repeat, since links are a set. */
public record LinkPlan(List<HubIssueLink> add, List<HubIssueLink> remove) {
    public LinkPlan {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }

    /** Nothing to do. */
    public boolean empty() {
        return add.isEmpty() && remove.isEmpty();
    }
}
