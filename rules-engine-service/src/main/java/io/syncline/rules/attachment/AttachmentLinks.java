package io.syncline.rules.attachment;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.work.Patience;
import io.syncline.rules.work.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Stands in for attachments in a tracker that takes no files: a comment names the file and links to the entity it is attached to. The
 * comment's trace leads to nothing on the other side, so that it does not travel there.
 */
@ApplicationScoped
public class AttachmentLinks {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final ConnectorClient connectors;
    private final Patience patience;
    private final Pauses pauses;

    public AttachmentLinks(ConnectorClient connectors, Patience patience, Pauses pauses) {
        this.connectors = connectors;
        this.patience = patience;
        this.pauses = pauses;
    }

    AttachmentDone link(AttachmentStep.Add add, AttachmentTarget target) {
        CommentWrite comment =
                new CommentWrite.Add(add.marker(), text(add, target.replica().source()), false);
        UpdatePlan plan = new UpdatePlan(HubIssue.empty(), HubIssue.empty(), List.of(comment));
        InstanceId instance = target.entity().instance();
        while (true) {
            switch (patience.call(instance, target.held(), () -> connectors.update(target.entity(), plan))) {
                case TrackerAnswer.Done<WriteResult>(WriteResult result) -> {
                    return linked(add, result);
                }
                case TrackerAnswer.Refused<WriteResult> no -> {
                    return new AttachmentDone.Refused(no.failure());
                }
                case TrackerAnswer.Gone<WriteResult> gone -> {
                    return new AttachmentDone.Refused(Failure.of("the entity went away while it was written"));
                }
                case TrackerAnswer.Unknown<WriteResult> unknown -> pauses.pause(instance, unknown.reason(), LOOK_AGAIN);
                case TrackerAnswer.TryLater<WriteResult> later -> pauses.pause(instance, later.reason(), later.after());
            }
        }
    }

    private static AttachmentDone linked(AttachmentStep.Add add, WriteResult result) {
        String name = add.attachment().filename();
        Optional<HubComment> made = result.comments().stream().findFirst();
        if (made.isEmpty()) return new AttachmentDone.Left("attachment " + name + " is left out: no comment was made");
        String id = made.get().id().orElseThrow();
        List<Trace> traces = List.of(
                new Trace(TraceKind.ATTACHMENT, "comment-" + id, add.remoteId()),
                new Trace(TraceKind.COMMENT, id, "attachment-" + add.remoteId()));
        String note = "attachment " + name + " (" + add.attachment().filesize()
                + " bytes): this tracker takes no files, so a comment links to it";
        return new AttachmentDone.Linked(made.get().withRemoteId(Optional.empty()), traces, note);
    }

    private static String text(AttachmentStep.Add add, ReplicaSource source) {
        String file = "Attachment `" + add.attachment().filename().replace('`', '\'') + "` ("
                + add.attachment().filesize() + " bytes): see ";
        return file
                + source.url().map(url -> "[" + source.key() + "](" + url + ")").orElse(source.key());
    }
}
