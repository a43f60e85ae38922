package io.syncline.connector.azure;

import io.syncline.connector.azure.link.LinkEnd;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes links between work items: only the difference from what is there, at the revision that was read. */
final class LinkWriter {
    private static final String FIELD = "issueLinks";

    private final AzureClient client;
    private final URI organisation;

    LinkWriter(AzureClient client, URI organisation) {
        this.client = client;
        this.organisation = organisation;
    }

    /** A link, and the reference name under which it is written. */
    private record Wish(String rel, HubIssueLink link) {}

    /** Adds and removes links of a work item as it was read just now; once more when somebody wrote in between. */
    Answer<LinkResult> write(WorkItem item, LinkPlan plan) {
        return wishes(plan.add()).then(adds -> wishes(plan.remove()).then(removes -> there(adds, item)
                .then(ok -> written(item, adds, removes, true))
                .map(done -> new LinkResult(links(adds), links(removes), List.of()))));
    }

    private static Answer<List<Wish>> wishes(List<HubIssueLink> links) {
        List<Wish> wishes = new ArrayList<>();
        for (HubIssueLink link : links) {
            Optional<LinkEnd> end = LinkEnd.named(link.linkName());
            if (end.isEmpty())
                return Answer.refused(
                        FIELD,
                        "there is no link '" + link.linkName() + "' between work items; there are: " + LinkEnd.names());
            if (!link.otherIssueId().matches("\\d{1,18}"))
                return Answer.refused(FIELD, "'" + link.otherIssueId() + "' is not the number of a work item");
            wishes.add(new Wish(end.get().rel(), end.get().to(link.otherIssueId())));
        }
        return Answer.done(wishes);
    }

    /** Azure DevOps does not tell a missing target from a missing work item, so it is looked for first. */
    private Answer<Boolean> there(List<Wish> adds, WorkItem item) {
        Answer<Boolean> sofar = Answer.done(true);
        for (Wish wish : adds) {
            if (place(item, wish).isEmpty())
                sofar = sofar.then(ok -> exists(wish.link().otherIssueId(), FIELD));
        }
        return sofar;
    }

    /** Whether there is a work item of this number; if not, the field that names it is refused. */
    Answer<Boolean> exists(String number, String field) {
        Answer<WorkItem> found = client.workItem(number);
        return found instanceof Answer.Gone
                ? Answer.refused(field, "there is no work item " + number)
                : found.map(item -> true);
    }

    private Answer<Boolean> written(WorkItem item, List<Wish> adds, List<Wish> removes, boolean again) {
        List<PatchOperation> operations = new ArrayList<>();
        removes.stream()
                .flatMap(wish -> place(item, wish).stream())
                .sorted((a, b) -> b - a)
                .forEach(index -> operations.add(PatchOperation.removeRelation(index)));
        adds.stream().filter(wish -> place(item, wish).isEmpty()).forEach(wish -> operations.add(added(wish)));
        if (operations.isEmpty()) return Answer.done(true);
        return client.update(item, operations)
                .then(fresh -> fresh.isPresent()
                        ? Answer.done(true)
                        : again
                                ? reread(item, adds, removes)
                                : new Answer.TryLater<>("others write too", Duration.ofSeconds(1)));
    }

    private Answer<Boolean> reread(WorkItem stale, List<Wish> adds, List<Wish> removes) {
        return client.workItem(String.valueOf(stale.id())).then(item -> written(item, adds, removes, false));
    }

    private PatchOperation added(Wish wish) {
        String url = organisation + "/_apis/wit/workItems/" + wish.link().otherIssueId();
        return PatchOperation.addRelation(new Relation(wish.rel(), url, Map.of()));
    }

    private static Optional<Integer> place(WorkItem item, Wish wish) {
        List<Relation> relations = item.relations();
        for (int index = 0; index < relations.size(); index++) {
            Relation relation = relations.get(index);
            boolean same = relation.rel().equalsIgnoreCase(wish.rel())
                    && relation.lastOfUrl().equals(wish.link().otherIssueId());
            if (same) return Optional.of(index);
        }
        return Optional.empty();
    }

    private static List<HubIssueLink> links(List<Wish> wishes) {
        return wishes.stream().map(Wish::link).toList();
    }
}
