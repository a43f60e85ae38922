package io.syncline.hub.part;

import io.syncline.hub.issue.HubIssueLink;
import java.util.List;

/**
 * What a {@link LinkPlan} did.
 *
 * @param there links of the plan that are there now, added or found, as the tracker tells them
 * @param gone links of the plan that are not there any more, as the tracker told them
 * @param warnings what was left out and why, in words for an administrator
 */
public record LinkResult(List<HubIssueLink> there, List<HubIssueLink> gone, List<String> warnings) {
    public LinkResult {
        there = List.copyOf(there);
        gone = List.copyOf(gone);
        warnings = List.copyOf(warnings);
    }
}
