package io.syncline.rules.part;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.work.Patience;
import io.syncline.rules.work.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Writes work logs and links, waiting for the tracker as long as it takes; an unknown outcome is repeated, since every plan may be.
 * What the tracker cannot do is left out with a warning.
 */
@ApplicationScoped
public class PartWrites {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final ConnectorClient connectors;
    private final Patience patience;
    private final Pauses pauses;

    public PartWrites(ConnectorClient connectors, Patience patience, Pauses pauses) {
        this.connectors = connectors;
        this.patience = patience;
        this.pauses = pauses;
    }

    /** Writes the work logs, then the links; stops at the first refusal, which the outcome tells. */
    public PartsWritten write(PartRun run) {
        PartsWritten logged = workLogs(run, PartsWritten.nothing(run));
        return logged.refusal().isPresent() ? logged : links(run, logged);
    }

    private PartsWritten workLogs(PartRun run, PartsWritten done) {
        List<WorklogWrite> writes = run.workLogs();
        if (writes.isEmpty()) return done;
        EntityRef entity = entity(run);
        if (!connectors.able(entity.instance(), "WORKLOGS"))
            return done.warned(List.of("workLogs: left out, since this tracker has no work logs"));
        WorklogPlan plan = new WorklogPlan(writes);
        return settled(
                entity,
                run.held(),
                done,
                () -> connectors.worklogs(entity, plan),
                (sofar, result) -> sofar.with(plan, result));
    }

    private PartsWritten links(PartRun run, PartsWritten done) {
        LinkPlan plan = run.links();
        if (plan.empty()) return done;
        EntityRef entity = entity(run);
        if (!connectors.able(entity.instance(), "LINKS"))
            return done.warned(List.of("issueLinks: left out, since this tracker has no links between issues"));
        return settled(
                entity, run.held(), done, () -> connectors.links(entity, plan), (sofar, result) -> sofar.with(result));
    }

    private <T> PartsWritten settled(
            EntityRef entity,
            BooleanSupplier held,
            PartsWritten done,
            Supplier<TrackerAnswer<T>> call,
            BiFunction<PartsWritten, T, PartsWritten> after) {
        while (true) {
            switch (patience.call(entity.instance(), held, call)) {
                case TrackerAnswer.Done<T> answer -> {
                    return after.apply(done, answer.value());
                }
                case TrackerAnswer.Refused<T> no -> {
                    return done.refused(no.failure());
                }
                case TrackerAnswer.Gone<T> gone -> {
                    return done.refused(Failure.of("the entity went away while it was written"));
                }
                case TrackerAnswer.Unknown<T> unknown -> pauses.pause(entity.instance(), unknown.reason(), LOOK_AGAIN);
                case TrackerAnswer.TryLater<T> later -> pauses.pause(entity.instance(), later.reason(), later.after());
            }
        }
    }

    private static EntityRef entity(PartRun run) {
        return run.twin().link().local().orElseThrow();
    }
}
