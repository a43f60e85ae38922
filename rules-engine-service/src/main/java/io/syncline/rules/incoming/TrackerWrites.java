package io.syncline.rules.incoming;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.rules.attachment.AttachmentDone;
import io.syncline.rules.attachment.AttachmentStep;
import io.syncline.rules.attachment.AttachmentTarget;
import io.syncline.rules.attachment.AttachmentWrites;
import io.syncline.rules.loop.Counted;
import io.syncline.rules.loop.LoopBreaker;
import io.syncline.rules.loop.PingPong;
import io.syncline.rules.merge.Writing;
import io.syncline.rules.part.PartRun;
import io.syncline.rules.part.PartWrites;
import io.syncline.rules.part.PartsWritten;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.work.Patience;
import io.syncline.rules.work.Pauses;
import io.syncline.rules.work.TwinBook;
import io.syncline.rules.work.WorkStopped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads and writes entities, waiting for the tracker as long as it takes. */
@ApplicationScoped
class TrackerWrites implements WritePort {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final ConnectorClient connectors;
    private final Patience patience;
    private final Pauses pauses;
    private final TwinBook book;
    private final Clock clock;

    private final AttachmentWrites attachments;
    private final PartWrites parts;
    private final LoopBreaker loops;

    TrackerWrites(ConnectorClient connectors, FollowingWrites following, Pauses pauses, TwinBook book, Clock clock) {
        this.attachments = following.attachments();
        this.parts = following.parts();
        this.loops = following.loops();
        this.connectors = connectors;
        this.patience = following.patience();
        this.pauses = pauses;
        this.book = book;
        this.clock = clock;
    }

    TrackerAnswer<EntitySnapshot> read(EntityRef entity, BooleanSupplier held) {
        return patience.call(entity.instance(), held, () -> connectors.entity(entity.instance(), entity.id()));
    }

    @Override
    public AttachmentDone attach(AttachmentStep step, AttachmentTarget target) {
        return attachments.carryOut(step, target);
    }

    @Override
    public PartsWritten parts(PartRun run) {
        return parts.write(run);
    }

    @Override
    public Counted count(PingPong before, Collection<String> fields) {
        return loops.count(before, fields);
    }

    @Override
    public Twin keep(Twin stored, Twin now) {
        return book.save(stored, now, List.of());
    }

    @Override
    public Twin intend(Twin twin) {
        return book.save(twin, twin.intending(clock.instant()), List.of());
    }

    @Override
    public Twin begin(Twin stored, Writing writing) {
        return book.save(stored, stored.with(stored.memory().beginning(writing)), List.of());
    }

    @Override
    public WriteResult create(InstanceId instance, CreatePlan plan, BooleanSupplier held) {
        CreatePlan attempt = plan;
        while (true) {
            CreatePlan now = attempt;
            switch (patience.call(instance, held, () -> connectors.create(instance, now))) {
                case TrackerAnswer.Done<WriteResult> done -> {
                    return done.value();
                }
                case TrackerAnswer.Refused<WriteResult> no -> throw new WriteRefused(no.failure());
                case TrackerAnswer.Gone<WriteResult> no ->
                    throw new WriteRefused(Failure.of("the project is not there"));
                case TrackerAnswer.Unknown<WriteResult> unknown -> {
                    pauses.pause(instance, unknown.reason(), LOOK_AGAIN);
                    attempt = plan.again();
                }
                case TrackerAnswer.TryLater<WriteResult> later -> pauses.pause(instance, later.reason(), later.after());
            }
        }
    }

    /**
     * An unknown outcome is simply repeated, since every update may be. One that was put off is decided anew: somebody may be changing
     * the same fields, which is what some trackers put it off for, or have changed them meanwhile.
     */
    @Override
    public Optional<WriteResult> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held) {
        UpdatePlan attempt = plan;
        boolean tried = false;
        while (true) {
            switch (attempt(entity, attempt, held, tried)) {
                case TrackerAnswer.Done<WriteResult> done -> {
                    return Optional.of(done.value());
                }
                case TrackerAnswer.Refused<WriteResult> no -> throw new WriteRefused(no.failure());
                case TrackerAnswer.Gone<WriteResult> gone -> {
                    return Optional.empty();
                }
                case TrackerAnswer.Unknown<WriteResult> unknown -> {
                    tried = true;
                    attempt = plan.again();
                    pauses.pause(entity.instance(), unknown.reason(), LOOK_AGAIN);
                }
                case TrackerAnswer.TryLater<WriteResult> later -> throw unwritten(new ReadAgain(), tried);
            }
        }
    }

    private TrackerAnswer<WriteResult> attempt(EntityRef entity, UpdatePlan plan, BooleanSupplier held, boolean tried) {
        try {
            return patience.attempt(entity.instance(), held, () -> connectors.update(entity, plan));
        } catch (ReadAgain | WorkStopped givenUp) {
            throw unwritten(givenUp, tried);
        }
    }

    private static RuntimeException unwritten(RuntimeException why, boolean tried) {
        return tried ? why : new NothingWritten(why);
    }
}
