package io.syncline.connector.jira.part;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and writes links between issues. Every write looks first, so a repeat finds its work done. */
public final class LinkClient {
    private static final String FIELD = "issueLinks";

    private final JiraClient jira;

    public LinkClient(JiraClient jira) {
        this.jira = jira;
    }

    /** A link with its id in Jira. */
    private record Known(String id, HubIssueLink link) {}

    /** The links of the field {@code issuelinks}. */
    static List<HubIssueLink> read(JsonNode field) {
        return known(field).stream().map(Known::link).toList();
    }

    private static List<Known> known(JsonNode field) {
        List<Known> links = new ArrayList<>();
        for (JsonNode link : field) {
            boolean out = link.path("outwardIssue").isObject();
            JsonNode other = link.path(out ? "outwardIssue" : "inwardIssue");
            if (!other.path("id").isValueNode()) continue;
            LinkKind kind = LinkKind.of(link.path("type"));
            Optional<String> key = Optional.of(other.path("key").asText("")).filter(text -> !text.isEmpty());
            HubIssueLink hub = new HubIssueLink(kind.name(), other.path("id").asText(), key, out || kind.symmetric());
            links.add(new Known(link.path("id").asText(), hub));
        }
        return links;
    }

    /** Adds and removes links of an issue. */
    public Answer<LinkResult> write(Instance instance, String issue, LinkPlan plan) {
        return kinds(instance, plan).then(kinds -> normal(plan.add(), kinds)
                .then(adds -> links(instance, issue).then(before -> added(instance, issue, adds, before)
                        .then(done -> removed(instance, plan.remove(), before))
                        .then(gone -> links(instance, issue)
                                .map(after -> new LinkResult(found(adds, after), gone, List.of()))))));
    }

    private Answer<List<LinkKind>> kinds(Instance instance, LinkPlan plan) {
        if (plan.add().isEmpty()) return Answer.done(List.of());
        return jira.get(instance, "/rest/api/2/issueLinkType").map(body -> {
            List<LinkKind> kinds = new ArrayList<>();
            body.path("issueLinkTypes").forEach(type -> kinds.add(LinkKind.of(type)));
            return kinds;
        });
    }

    private static Answer<List<HubIssueLink>> normal(List<HubIssueLink> links, List<LinkKind> kinds) {
        List<HubIssueLink> normal = new ArrayList<>();
        for (HubIssueLink link : links) {
            Optional<HubIssueLink> found =
                    kinds.stream().flatMap(kind -> kind.normal(link).stream()).findFirst();
            if (found.isEmpty()) {
                String names = kinds.stream().map(LinkKind::name).collect(Collectors.joining(", "));
                return Answer.refused(FIELD, "there is no link type '" + link.linkName() + "'; there are: " + names);
            }
            normal.add(found.get());
        }
        return Answer.done(normal);
    }

    private Answer<List<Known>> links(Instance instance, String issue) {
        return jira.get(instance, "/rest/api/2/issue/" + encoded(issue) + "?fields=issuelinks")
                .map(body -> known(body.path("fields").path("issuelinks")));
    }

    private Answer<Boolean> added(Instance instance, String issue, List<HubIssueLink> adds, List<Known> there) {
        Answer<Boolean> sofar = Answer.done(true);
        for (HubIssueLink link : adds) {
            if (there.stream().noneMatch(known -> known.link().same(link)))
                sofar = sofar.then(ok -> add(instance, issue, link));
        }
        return sofar;
    }

    private Answer<Boolean> add(Instance instance, String issue, HubIssueLink link) {
        ObjectNode body = HubJson.object();
        body.putObject("type").put("name", link.linkName());
        body.set(link.outward() ? "inwardIssue" : "outwardIssue", reference(issue));
        body.set(link.outward() ? "outwardIssue" : "inwardIssue", reference(link.otherIssueId()));
        // Jira makes no second link of the same kind between the same issues, so a lost answer may be repeated.
        Answer<JsonNode> answer = jira.add(instance, "/rest/api/2/issueLink", body);
        if (answer instanceof Answer.Gone<JsonNode>(String message))
            return Answer.refused(FIELD, "cannot link to " + link.otherIssueId() + ": " + message);
        return answer.map(ignored -> true);
    }

    private Answer<List<HubIssueLink>> removed(Instance instance, List<HubIssueLink> removes, List<Known> there) {
        List<HubIssueLink> gone = new ArrayList<>();
        Answer<List<HubIssueLink>> sofar = Answer.done(gone);
        for (HubIssueLink link : removes) {
            gone.add(link);
            for (Known known : there) {
                if (known.link().same(link)) sofar = sofar.then(ok -> remove(instance, known.id(), ok));
            }
        }
        return sofar;
    }

    private <T> Answer<T> remove(Instance instance, String id, T done) {
        Answer<JsonNode> answer = jira.delete(instance, "/rest/api/2/issueLink/" + encoded(id));
        return answer instanceof Answer.Gone ? Answer.done(done) : answer.map(ignored -> done);
    }

    private static List<HubIssueLink> found(List<HubIssueLink> adds, List<Known> after) {
        return after.stream()
                .map(Known::link)
                .filter(link -> adds.stream().anyMatch(link::same))
                .toList();
    }

    private static JsonNode reference(String idOrKey) {
        return HubJson.object().put(idOrKey.matches("\\d+") ? "id" : "key", idOrKey);
    }
}
