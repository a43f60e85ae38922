package io.syncline.connector.jira.poll;

import io.syncline.connector.jira.edition.JiraEditions;
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
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.Watermark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Searches for issues that were updated; comments, work logs and attachments update theirs too. Deletions cannot be searched for. */
public final class JiraPoller implements Poller {
    private final JiraEditions editions;
    private final Clock clock;
    private final Duration indexLag;

    /**
     * @param indexLag after this time an issue is in the search index; also how much our clock may be behind Jira's
     */
    public JiraPoller(JiraEditions editions, Clock clock, Duration indexLag) {
        this.editions = editions;
        this.clock = clock;
        this.indexLag = indexLag;
    }

    @Override
    public Answer<PollResult> poll(Instance instance, String project, Optional<Watermark> before) {
        Instant now = clock.instant();
        PollWindow window = PollWindow.after(before, now, indexLag);
        long minutes = Duration.between(window.from(), now).toMinutes() + 2;
        return editions.of(instance)
                .updated(instance, Jql.updatedWithin(Math.max(2, minutes), project))
                .map(issues ->
                        window.result(issues.stream().map(JiraPoller::sighting).toList()));
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
