package io.syncline.connector.github.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.Dependencies;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Links between issues. GitHub has one kind, {@code Blocks}: outward from the issue that blocks, inward at the one that is blocked. Every
 * write looks first, so a repeat finds its work done.
 */
public final class Ties {
    private static final String BLOCKS = "Blocks";

    private static final String FIELD = "issueLinks";
    private static final String BLOCKED_BY = "/dependencies/blocked_by";
    private static final String BLOCKING = "/dependencies/blocking";
    private static final List<String> OUTWARD = List.of("blocks", "blocking");
    private static final List<String> INWARD = List.of("blocked by", "is blocked by");

    private final GithubClient client;

    public Ties(GithubClient client) {
        this.client = client;
    }

    /** All links of an issue. */
    public Answer<List<HubIssueLink>> of(Site site, Issue issue) {
        IssueAddress address = IssueAddress.of(issue);
        Optional<Dependencies> counts = issue.dependencies();
        boolean blocked = counts.filter(all -> all.totalBlockedBy() > 0).isPresent();
        boolean blocking = counts.filter(all -> all.totalBlocking() > 0).isPresent();
        return list(site, address, BLOCKED_BY, blocked)
                .then(before -> list(site, address, BLOCKING, blocking).map(after -> {
                    List<HubIssueLink> links = new ArrayList<>();
                    before.forEach(other -> links.add(link(other, false)));
                    after.forEach(other -> links.add(link(other, true)));
                    return links;
                }));
    }

    private Answer<List<Issue>> list(Site site, IssueAddress address, String which, boolean any) {
        return any ? client.all(site, address.path() + which, Issue.class) : Answer.done(List.of());
    }

    private static HubIssueLink link(Issue other, boolean outward) {
        String address = IssueAddress.of(other).toString();
        return new HubIssueLink(BLOCKS, address, Optional.of(address), outward);
    }

    /** Adds and removes links of an issue as it was read just now. */
    public Answer<LinkResult> write(Site site, Issue issue, LinkPlan plan) {
        return normal(issue, plan.add())
                .then(adds -> normal(issue, plan.remove()).then(removes -> of(site, issue)
                        .then(there -> added(site, issue, without(adds, there))
                                .then(added -> removed(site, issue, both(removes, there))))
                        .map(done -> new LinkResult(adds, removes, List.of()))));
    }

    /** The links in the words in which they would be read; the other issue may be named by its number alone. */
    private static Answer<List<HubIssueLink>> normal(Issue issue, List<HubIssueLink> links) {
        List<HubIssueLink> normal = new ArrayList<>();
        for (HubIssueLink link : links) {
            String name = link.linkName().toLowerCase(Locale.ROOT);
            if (!OUTWARD.contains(name) && !INWARD.contains(name))
                return Answer.refused(
                        FIELD, "GitHub has no link '" + link.linkName() + "' between issues; it has: " + BLOCKS);
            Optional<IssueAddress> other = address(issue, link.otherIssueId());
            if (other.isEmpty())
                return Answer.refused(FIELD, "'" + link.otherIssueId() + "' is not of the form owner/name#number");
            boolean outward = name.equals("blocks") ? link.outward() : OUTWARD.contains(name);
            String address = other.get().toString();
            normal.add(new HubIssueLink(BLOCKS, address, Optional.of(address), outward));
        }
        return Answer.done(normal);
    }

    private static Optional<IssueAddress> address(Issue near, String text) {
        RepositoryName here = IssueAddress.of(near).repository();
        return IssueAddress.parse(text).or(() -> IssueAddress.parse(here + "#" + text.replaceFirst("^#", "")));
    }

    private Answer<Boolean> added(Site site, Issue issue, List<HubIssueLink> links) {
        Answer<Boolean> sofar = Answer.done(true);
        for (HubIssueLink link : links)
            sofar = sofar.then(ok -> other(site, link).then(other -> {
                Issue blocked = link.outward() ? other : issue;
                ObjectNode body = HubJson.object().put("issue_id", (link.outward() ? issue : other).id());
                return client.include(site, IssueAddress.of(blocked).path() + BLOCKED_BY, body)
                        .map(done -> true);
            }));
        return sofar;
    }

    private Answer<Boolean> removed(Site site, Issue issue, List<HubIssueLink> links) {
        Answer<Boolean> sofar = Answer.done(true);
        for (HubIssueLink link : links)
            sofar = sofar.then(ok -> other(site, link).then(other -> {
                Issue blocked = link.outward() ? other : issue;
                long blocking = (link.outward() ? issue : other).id();
                Answer<JsonNode> left =
                        client.delete(site, IssueAddress.of(blocked).path() + BLOCKED_BY + "/" + blocking);
                return left instanceof Answer.Gone ? Answer.done(true) : left.map(done -> true);
            }));
        return sofar;
    }

    private Answer<Issue> other(Site site, HubIssueLink link) {
        IssueAddress address = IssueAddress.parse(link.otherIssueId()).orElseThrow();
        Answer<Issue> read = client.get(site, address.path(), Issue.class);
        return read instanceof Answer.Gone ? Answer.refused(FIELD, "there is no issue " + address) : read;
    }

    private static List<HubIssueLink> without(List<HubIssueLink> some, List<HubIssueLink> others) {
        return some.stream()
                .filter(link -> others.stream().noneMatch(link::same))
                .toList();
    }

    private static List<HubIssueLink> both(List<HubIssueLink> some, List<HubIssueLink> others) {
        return some.stream()
                .filter(link -> others.stream().anyMatch(link::same))
                .toList();
    }
}
