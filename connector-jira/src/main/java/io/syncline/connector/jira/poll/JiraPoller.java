package io.syncline.connector.jira.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.issue.Jql;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.poll.PollResult;
import io.syncline.connector.poll.PollWindow;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.poll.Sighting;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.Watermark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches for issues that were updated; comments, work logs and attachments update theirs too. Deletions cannot be searched for.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/">Issue search</a>
 */
public final class JiraPoller implements Poller {
    private static final int PAGE = 100;

    private final JiraClient jira;
    private final Clock clock;
    private final Duration indexLag;

    /**
     * @param indexLag after this time an issue is in the search index; also how much our clock may be behind Jira's
     */
    public JiraPoller(JiraClient jira, Clock clock, Duration indexLag) {
        this.jira = jira;
        this.clock = clock;
        this.indexLag = indexLag;
    }

    @Override
    public Answer<PollResult> poll(Instance instance, String project, Optional<Watermark> before) {
        Instant now = clock.instant();
        PollWindow window = PollWindow.after(before, now, indexLag);
        long minutes = Duration.between(window.from(), now).toMinutes() + 2;
        return updated(instance, Jql.updatedWithin(Math.max(2, minutes), project))
                .map(window::result);
    }

    private Answer<List<Sighting>> updated(Instance instance, String jql) {
        List<Sighting> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Answer<JsonNode> page = jira.ask(instance, "/rest/api/3/search/jql", body(jql, next));
            if (!(page instanceof Answer.Done<JsonNode>(JsonNode found))) return page.map(ignored -> all);
            found.path("issues").forEach(issue -> all.add(sighting(HubJson.convert(issue, WireIssue.class))));
            next = Optional.of(found.path("nextPageToken").asText("")).filter(token -> !token.isEmpty());
        } while (next.isPresent());
        return Answer.done(all);
    }

    private static ObjectNode body(String jql, Optional<String> page) {
        ObjectNode body = HubJson.object().put("jql", jql).put("maxResults", PAGE);
        body.putArray("fields").add("updated");
        page.ifPresent(token -> body.put("nextPageToken", token));
        return body;
    }

    private static Sighting sighting(WireIssue issue) {
        Instant updated = JiraTime.read(issue.field("updated").asText()).orElse(Instant.EPOCH);
        String version = JiraReader.version(updated);
        Hint hint = new Hint(
                issue.id(),
                issue.key(),
                ChangeKind.UPDATED,
                Optional.of(version),
                Optional.of(updated),
                Optional.empty());
        return new Sighting(issue.id(), version, updated, Optional.of(hint));
    }
}
