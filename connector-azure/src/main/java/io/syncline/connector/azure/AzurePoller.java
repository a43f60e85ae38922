package io.syncline.connector.azure;

import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.poll.PollResult;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.poll.Watermark;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the feed of revisions on from where it stopped: complete, in order, with deletions, and with its own watermark.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/reporting-work-item-revisions">Reporting work item revisions</a>
 */
final class AzurePoller implements Poller {
    /** How much the organisation's clock may be behind ours, for the first place in the feed. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Function<Instance, AzureClient> clients;
    private final Clock clock;

    AzurePoller(Function<Instance, AzureClient> clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public Answer<PollResult> poll(Instance instance, String project, Optional<Watermark> before) {
        Instant since =
                before.map(Watermark::since).orElseGet(() -> clock.instant().minus(SKEW));
        FeedPlace place = new FeedPlace(before.flatMap(Watermark::token), since);
        return clients.apply(instance)
                .changedSince(project, place)
                .map(feed -> new PollResult(
                        before.isEmpty() ? List.of() : hints(feed.revisions()),
                        new Watermark(since, feed.token(), new TreeMap<>())));
    }

    private static List<Hint> hints(List<WorkItem> revisions) {
        Map<Long, Hint> hints = new LinkedHashMap<>();
        // The newest counts, in its place: with a later page it may be there twice.
        for (WorkItem revision : revisions) {
            hints.remove(revision.id());
            hints.put(revision.id(), hint(revision));
        }
        return List.copyOf(hints.values());
    }

    private static Hint hint(WorkItem revision) {
        String number = String.valueOf(revision.id());
        boolean deleted = revision.field(SystemField.DELETED).asBoolean(false);
        return new Hint(
                number,
                number,
                deleted ? ChangeKind.DELETED : ChangeKind.UPDATED,
                Optional.of(AzureReader.version(revision)),
                revision.text(SystemField.CHANGED).flatMap(AzurePoller::time),
                Optional.empty());
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
