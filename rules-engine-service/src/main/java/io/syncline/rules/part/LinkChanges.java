package io.syncline.rules.part;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.part.LinkPlan;
import java.util.ArrayList;
import java.util.List;

/** Which links a script added to those of an issue, and which it took away. Links it left alone are nobody's business here. */
final class LinkChanges {
    private LinkChanges() {}

    /** An issue without the field says nothing about its links. */
    static LinkPlan between(HubIssue before, HubIssue after) {
        boolean told = after.field("issueLinks").filter(node -> node.isArray()).isPresent();
        if (!told) return new LinkPlan(List.of(), List.of());
        return new LinkPlan(
                without(after.issueLinks(), before.issueLinks()), without(before.issueLinks(), after.issueLinks()));
    }

    /** Those of the first list that are not in the second, each once. */
    static List<HubIssueLink> without(List<HubIssueLink> some, List<HubIssueLink> others) {
        List<HubIssueLink> left = new ArrayList<>();
        for (HubIssueLink link : some) {
            if (!in(link, others) && !in(link, left)) left.add(link);
        }
        return left;
    }

    private static boolean in(HubIssueLink link, List<HubIssueLink> list) {
        return list.stream().anyMatch(link::same);
    }
}
