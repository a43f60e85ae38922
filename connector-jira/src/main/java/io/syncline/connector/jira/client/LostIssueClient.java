package io.syncline.connector.jira.client;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import io.syncline.connector.jira.edition.JiraEdition;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.jira.issue.Jql;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.tracker.CreatePlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the issue of a create whose answer was lost, by its marker. Jira's search lags, so not finding it there proves nothing:
 * issue keys are counted up per project, so the keys given out since the intent are read one by one. See RATIONALE.md.
 */
public final class LostIssueClient {
    private static final int MOST = 5_000;
    private static final int ANCHORS = 10;
    private static final Duration SKEW = Duration.ofMinutes(2);

    /**
     * The place in a project's count of keys from which to read on.
     *
     * @param certain whether an issue older than the intent stands there; else the count begins with nothing
     */
    private record Anchor(String prefix, int number, boolean certain) {}

    private final JiraClient jira;
    private final JiraEditions editions;
    private final Clock clock;
    private final Duration indexLag;
    private final int freeKeys;

    /**
     * @param indexLag after this time an issue is in the search index
     * @param freeKeys how many keys in a row must be free before the count is taken to end there
     */
    public LostIssueClient(JiraClient jira, JiraEditions editions, Clock clock, Duration indexLag, int freeKeys) {
        this.jira = jira;
        this.editions = editions;
        this.clock = clock;
        this.indexLag = indexLag;
        this.freeKeys = freeKeys;
    }

    /** Id of the issue with the plan's marker; empty when it was never created, beyond doubt. */
    public Answer<Optional<String>> find(Instance instance, CreatePlan plan) {
        String since = "-" + minutes(plan) + "m";
        String ours = Jql.project(plan.project()) + " AND creator = currentUser() AND created >= \"" + since
                + "\" ORDER BY created DESC";
        String older = Jql.project(plan.project()) + " AND created < \"" + since + "\" ORDER BY created DESC";
        JiraEdition edition = editions.of(instance);
        return edition.first(instance, ours, 100)
                .then(recent -> marked(instance, recent, plan))
                .then(found -> found.isPresent()
                        ? Answer.done(found)
                        : edition.first(instance, older, ANCHORS)
                                .then(before -> anchor(instance, plan, before))
                                .then(anchor -> walk(instance, plan, anchor)));
    }

    private long minutes(CreatePlan plan) {
        Duration age = Duration.between(plan.intended(), clock.instant());
        return Math.max(0, age.toMinutes()) + SKEW.toMinutes() + 1;
    }

    /** The lowest of the issues last created before the intent: one moved in from elsewhere has a higher key than its age tells. */
    private Answer<Anchor> anchor(Instance instance, CreatePlan plan, List<WireIssue> before) {
        Optional<Anchor> lowest = before.stream()
                .map(issue -> new Anchor(prefix(issue.key()), number(issue.key()), true))
                .min(Comparator.comparingInt(Anchor::number));
        if (lowest.isPresent()) return Answer.done(lowest.get());
        return jira.get(instance, "/rest/api/2/project/" + encoded(plan.project()))
                .map(project -> new Anchor(project.path("key").asText() + "-", 0, false));
    }

    private Answer<Optional<String>> walk(Instance instance, CreatePlan plan, Anchor anchor) {
        JiraEdition edition = editions.of(instance);
        int last = anchor.number();
        int next = last + 1;
        while (next - anchor.number() <= MOST) {
            Answer<List<WireIssue>> read = edition.numbered(instance, anchor.prefix(), next);
            if (read.result().isEmpty()) return read.map(ignored -> Optional.empty());
            List<WireIssue> issues = read.result().get();
            Answer<Optional<String>> marked = marked(instance, issues, plan);
            if (!marked.equals(Answer.done(Optional.empty()))) return marked;
            for (WireIssue issue : issues) {
                if (prefix(issue.key()).equals(anchor.prefix())) last = Math.max(last, number(issue.key()));
            }
            next += edition.window();
            if (next - 1 - last >= freeKeys) return end(plan, anchor, last);
        }
        return new Answer.Unknown<>("more than " + MOST + " issues are younger than the lost one");
    }

    /** In a project without any issue to start from the count may begin anywhere: then only time helps. */
    private Answer<Optional<String>> end(CreatePlan plan, Anchor anchor, int last) {
        Duration age = Duration.between(plan.intended(), clock.instant());
        boolean certain = anchor.certain() || last > 0 || age.compareTo(indexLag) >= 0;
        if (certain) return Answer.done(Optional.empty());
        return new Answer.TryLater<>("waiting for Jira's search before creating again", indexLag.minus(age));
    }

    /** Which of these carries the marker; those that came without properties are read one by one if they are young enough. */
    private Answer<Optional<String>> marked(Instance instance, List<WireIssue> issues, CreatePlan plan) {
        for (WireIssue issue : issues) {
            Answer<WireIssue> whole = issue.properties().isPresent() || !young(issue, plan)
                    ? Answer.done(issue)
                    : withProperties(instance, issue);
            if (whole instanceof Answer.Gone) continue;
            Optional<WireIssue> read = whole.result();
            if (read.isEmpty()) return whole.map(ignored -> Optional.empty());
            if (Marker.in(read.get()).equals(Optional.of(plan.marker()))) return Answer.done(Optional.of(issue.id()));
        }
        return Answer.done(Optional.empty());
    }

    private static boolean young(WireIssue issue, CreatePlan plan) {
        Instant earliest = plan.intended().minus(SKEW);
        return JiraTime.read(issue.field("created").asText())
                .filter(created -> created.isBefore(earliest))
                .isEmpty();
    }

    private Answer<WireIssue> withProperties(Instance instance, WireIssue issue) {
        String path = "/rest/api/2/issue/" + encoded(issue.id()) + "?fields=created&properties=" + Marker.PROPERTY;
        return jira.get(instance, path).map(body -> HubJson.convert(body, WireIssue.class));
    }

    private static String prefix(String key) {
        return key.substring(0, key.lastIndexOf('-') + 1);
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
    }
}
