package io.syncline.rules.attachment;

import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.attachment.AttachmentSource;
import io.syncline.hub.event.Failure;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.work.Patience;
import io.syncline.rules.work.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries steps out, waiting for both trackers as long as it takes; trouble at the source slows the source only. Blocking, for
 * as long as a large file takes.
 */
@ApplicationScoped
public class AttachmentWrites {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    /** A file that does not come through whole in so many attempts will not in the next either. */
    private static final int ATTEMPTS = 5;

    private final ConnectorClient connectors;
    private final AttachmentLinks links;
    private final Patience patience;
    private final Pauses pauses;

    public AttachmentWrites(ConnectorClient connectors, AttachmentLinks links, Patience patience, Pauses pauses) {
        this.connectors = connectors;
        this.links = links;
        this.patience = patience;
        this.pauses = pauses;
    }

    /** Does one step; safe to repeat. */
    public AttachmentDone carryOut(AttachmentStep step, AttachmentTarget target) {
        return switch (step) {
            case AttachmentStep.Add add ->
                connectors.lacks(target.entity().instance(), "ADD_ATTACHMENTS")
                        ? links.link(add, target)
                        : add(add, target);
            case AttachmentStep.Delete delete -> delete(delete, target);
        };
    }

    private AttachmentDone add(AttachmentStep.Add add, AttachmentTarget target) {
        String name = add.attachment().filename();
        for (int failed = 0; failed < ATTEMPTS; ) {
            TrackerAnswer<AttachmentResult> answer = attempt(add, target);
            switch (answer) {
                case TrackerAnswer.Done<AttachmentResult>(AttachmentResult result) -> {
                    Optional<AttachmentDone> done = done(add, target, result);
                    if (done.isPresent()) return done.get();
                    if (result instanceof AttachmentResult.SourceBroken) failed++;
                }
                case TrackerAnswer.Refused<AttachmentResult> no -> {
                    return new AttachmentDone.Refused(no.failure());
                }
                case TrackerAnswer.Gone<AttachmentResult> no -> {
                    return refused("the entity went away before " + name + " could be attached");
                }
                case TrackerAnswer.Unknown<AttachmentResult> unknown -> {
                    failed++;
                    pauses.pause(target.entity().instance(), unknown.reason(), LOOK_AGAIN);
                }
                case TrackerAnswer.TryLater<AttachmentResult> later ->
                    pauses.pause(target.entity().instance(), later.reason(), later.after());
            }
        }
        return refused(name + " did not come through whole in " + ATTEMPTS + " attempts");
    }

    /** Waits for the source first: while it rests, nobody asks the target. */
    private TrackerAnswer<AttachmentResult> attempt(AttachmentStep.Add add, AttachmentTarget target) {
        InstanceId source = target.replica().source().instance();
        TrackerAnswer<URI> connector = patience.call(source, target.held(), () -> connectors.connector(source));
        if (!(connector instanceof TrackerAnswer.Done<URI>(URI there)))
            throw new IllegalStateException("a connector's address is there or not yet");
        AttachmentAdd plan = plan(add, target, there);
        Supplier<TrackerAnswer<AttachmentResult>> call = () -> connectors.attach(target.entity(), plan);
        return patience.call(target.entity().instance(), target.held(), call);
    }

    private static AttachmentAdd plan(AttachmentStep.Add add, AttachmentTarget target, URI connector) {
        ReplicaSource source = target.replica().source();
        Instant sent = target.replica().sentAt();
        Instant since =
                add.attachment().created().filter(made -> made.isBefore(sent)).orElse(sent);
        return new AttachmentAdd(
                add.marker(),
                since,
                target.known(),
                add.attachment().filename(),
                add.attachment().mimetype(),
                add.attachment().filesize(),
                add.attachment().hash(),
                new AttachmentSource(connector, source.instance(), source.id(), add.remoteId()));
    }

    /** Empty when it is to be tried again. */
    private Optional<AttachmentDone> done(AttachmentStep.Add add, AttachmentTarget target, AttachmentResult result) {
        String name = add.attachment().filename();
        InstanceId source = target.replica().source().instance();
        return switch (result) {
            case AttachmentResult.Added added -> {
                String id = added.attachment().id().orElseThrow();
                Trace trace = new Trace(TraceKind.ATTACHMENT, id, add.remoteId());
                String note = "attached " + name + " (" + added.attachment().filesize() + " bytes)";
                yield Optional.of(new AttachmentDone.Added(added.attachment(), trace, note));
            }
            case AttachmentResult.SourceGone gone ->
                Optional.of(new AttachmentDone.Left("attachment " + name + " is left out: its source has it no more"));
            case AttachmentResult.SourceRefused no ->
                Optional.of(refused(name + " is not given away by its source: " + no.message()));
            case AttachmentResult.SourceLater later -> {
                pauses.pause(source, later.reason(), later.after());
                yield Optional.empty();
            }
            case AttachmentResult.SourceBroken broken -> {
                pauses.pause(source, broken.reason(), LOOK_AGAIN);
                yield Optional.empty();
            }
        };
    }

    private AttachmentDone delete(AttachmentStep.Delete delete, AttachmentTarget target) {
        InstanceId instance = target.entity().instance();
        while (true) {
            switch (patience.call(instance, target.held(), () -> connectors.detach(target.entity(), delete.id()))) {
                case TrackerAnswer.Done<AttachmentRemoval>(AttachmentRemoval removal) -> {
                    return removed(delete, removal);
                }
                case TrackerAnswer.Gone<AttachmentRemoval> gone -> {
                    return removed(delete, AttachmentRemoval.REMOVED);
                }
                case TrackerAnswer.Refused<AttachmentRemoval> no -> {
                    return new AttachmentDone.Refused(no.failure());
                }
                case TrackerAnswer.Unknown<AttachmentRemoval> unknown ->
                    pauses.pause(instance, unknown.reason(), LOOK_AGAIN);
                case TrackerAnswer.TryLater<AttachmentRemoval> later ->
                    pauses.pause(instance, later.reason(), later.after());
            }
        }
    }

    private static AttachmentDone removed(AttachmentStep.Delete delete, AttachmentRemoval removal) {
        return switch (removal) {
            case REMOVED -> new AttachmentDone.Deleted(delete.id(), "deleted attachment " + delete.filename());
            case NOT_OURS ->
                new AttachmentDone.Left("attachment " + delete.filename() + " stays: it was not added by Syncline");
        };
    }

    private static AttachmentDone refused(String message) {
        return new AttachmentDone.Refused(
                new Failure(message, Optional.empty(), Optional.empty(), Optional.of("attachments")));
    }
}
