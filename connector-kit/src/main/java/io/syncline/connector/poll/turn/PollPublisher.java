package io.syncline.connector.poll.turn;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.poll.PollRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Polls the instances that are this replica's, each in a thread of its own and one project after the other. */
@ApplicationScoped
public class PollPublisher {
    private static final Logger LOG = Logger.getLogger(PollPublisher.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("polls").daemon().factory());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Turns turns = new Turns();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final ProjectPoll poll;
    private final TrackerKind kind;
    private final TargetRepository targets;
    private final JournalPublisher journal;
    private final PollConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    public PollPublisher(
            Tracker tracker,
            TargetRepository targets,
            JournalPublisher journal,
            PollConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.kind = tracker.kind();
        this.poll = new ProjectPoll(
                tracker.poller(), kind, journal, clock, () -> UUID.randomUUID().toString());
        this.targets = targets;
        this.journal = journal;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, 0, config.tick().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private void look() {
        try {
            if (!targets.caughtUp()) return;
            Map<InstanceId, Target> all = targets.targets();
            journal.all().stream().filter(record -> stale(record, all)).forEach(this::forget);
            Map<InstanceId, Duration> ours = new HashMap<>();
            all.forEach((id, target) -> {
                if (journal.owns(id)) ours.put(id, target.interval());
            });
            turns.begin(clock.instant(), ours).forEach(id -> workers.execute(() -> turn(all.get(id))));
        } catch (RuntimeException e) {
            LOG.error("looking for instances to poll failed", e);
        }
    }

    /** Topic and partitions are shared with the connectors of other trackers. */
    private boolean stale(PollRecord record, Map<InstanceId, Target> all) {
        return record.tracker().equals(kind) && !all.containsKey(record.instance());
    }

    private void forget(PollRecord record) {
        journal.forget(record.instance());
    }

    private void turn(Target target) {
        Duration wait = Duration.ZERO;
        try {
            for (String project : target.projects()) {
                Duration asked = polled(target, project);
                if (asked.compareTo(wait) > 0) wait = asked;
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "polling failed instance=%s", target.instance().id());
        } finally {
            turns.ended(target.instance().id(), clock.instant(), wait);
        }
    }

    /** How long the tracker wants to be left alone. */
    private Duration polled(Target target, String project) {
        long begun = System.nanoTime();
        PollOutcome outcome = poll.poll(target, project);
        meters.timer("syncline.poll", "tracker", kind.value(), "outcome", outcome.word())
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return switch (outcome) {
            case PollOutcome.Told(int hints) -> {
                meters.counter("syncline.poll.hints", "tracker", kind.value()).increment(hints);
                refused.remove(target.instance().id() + "/" + project);
                yield Duration.ZERO;
            }
            case PollOutcome.NotKept() -> Duration.ZERO;
            case PollOutcome.Later(String reason, Duration after) -> {
                LOG.debugf(
                        "polled later instance=%s reason=%s", target.instance().id(), reason);
                yield after;
            }
            case PollOutcome.Refused(String message) -> {
                warn(target.instance().id(), project, message);
                yield Duration.ZERO;
            }
        };
    }

    /** Once, not at every turn. */
    private void warn(InstanceId id, String project, String message) {
        if (message.equals(refused.put(id + "/" + project, message))) return;
        LOG.warnf("polling is refused instance=%s project=%s reason=%s", id, project, message);
    }
}
