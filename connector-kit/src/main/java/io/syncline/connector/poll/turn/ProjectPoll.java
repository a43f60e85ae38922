package io.syncline.connector.poll.turn;

import io.syncline.connector.poll.PollResult;
import io.syncline.connector.poll.Poller;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Hint;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.MessageHead;
import io.syncline.hub.poll.PollRecord;
import io.syncline.hub.poll.Watermark;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Polls one project: asks, appends the hints, and only then moves the watermark on. */
final class ProjectPoll {
    private static final int AT_ONCE = 500;

    private final Poller poller;
    private final TrackerKind kind;
    private final PollJournal journal;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * @param ids a fresh message id each time
     */
    ProjectPoll(Poller poller, TrackerKind kind, PollJournal journal, Clock clock, Supplier<String> ids) {
        this.poller = poller;
        this.kind = kind;
        this.journal = journal;
        this.clock = clock;
        this.ids = ids;
    }

    /** Blocks on the tracker and on Kafka. */
    PollOutcome poll(Target target, String project) {
        InstanceId id = target.instance().id();
        PollRecord record = journal.record(id).orElseGet(() -> PollRecord.none(id, kind, clock.instant()));
        Optional<Watermark> before = record.watermark(project);
        return switch (poller.poll(target.instance(), project, before)) {
            case Answer.Done<PollResult>(PollResult result) -> kept(target, project, record, result);
            case Answer.TryLater<PollResult>(String reason, Duration after) -> new PollOutcome.Later(reason, after);
            case Answer.Refused<PollResult>(var field, String message) -> new PollOutcome.Refused(message);
            case Answer.Gone<PollResult>(String message) -> new PollOutcome.Refused(message);
            case Answer.Unknown<PollResult>(String message) -> new PollOutcome.Later(message, Duration.ZERO);
        };
    }

    private PollOutcome kept(Target target, String project, PollRecord record, PollResult result) {
        if (!journal.owns(record.instance()) || !appended(record.instance(), result.hints())) {
            return new PollOutcome.NotKept();
        }
        boolean same =
                record.watermark(project).filter(result.watermark()::equals).isPresent();
        PollRecord next = record.with(project, result.watermark(), target.projects(), clock.instant());
        return same || journal.keep(next) ? new PollOutcome.Told(result.hints().size()) : new PollOutcome.NotKept();
    }

    private boolean appended(InstanceId instance, List<Hint> hints) {
        for (int from = 0; from < hints.size(); from += AT_ONCE) {
            List<Change> some = hints.subList(from, Math.min(hints.size(), from + AT_ONCE)).stream()
                    .map(hint -> hint.change(MessageHead.of(ids.get(), clock.instant()), instance, Optional.empty()))
                    .toList();
            if (!journal.append(some)) return false;
        }
        return true;
    }
}
