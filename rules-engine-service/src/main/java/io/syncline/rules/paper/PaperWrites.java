package io.syncline.rules.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.rules.attachment.AttachmentDone;
import io.syncline.rules.attachment.AttachmentStep;
import io.syncline.rules.attachment.AttachmentTarget;
import io.syncline.rules.incoming.WritePort;
import io.syncline.rules.incoming.WriteRefused;
import io.syncline.rules.loop.Counted;
import io.syncline.rules.loop.PingPong;
import io.syncline.rules.merge.Writing;
import io.syncline.rules.part.PaperParts;
import io.syncline.rules.part.PartRun;
import io.syncline.rules.part.PartsWritten;
import io.syncline.rules.recording.RecordedWrite;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.Twin;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Writes on paper: the run goes on as if the tracker had taken everything as it was sent, unless it is foreseen to refuse. Where a recording knows what the tracker
 * answered to the same write, that is the answer; a new entity then has the key it really got.
 */
public final class PaperWrites implements WritePort {
    private static final String ON_PAPER = "dry-run";

    private final Paper paper;
    private final List<RecordedWrite> recorded;
    private final Instant now;
    private final Foresight foresight;
    private HubIssue current;
    private int made;

    /** @param current the entity before the run; {@link HubIssue#empty()} when there is none */
    public PaperWrites(Paper paper, HubIssue current, List<RecordedWrite> recorded, Instant now, Foresight foresight) {
        this.foresight = foresight;
        this.paper = paper;
        this.current = current;
        this.recorded = List.copyOf(recorded);
        this.now = now;
    }

    @Override
    public Twin intend(Twin twin) {
        return twin.intending(now);
    }

    @Override
    public Twin begin(Twin stored, Writing writing) {
        return stored.with(stored.memory().beginning(writing));
    }

    @Override
    public WriteResult create(InstanceId instance, CreatePlan plan, BooleanSupplier held) {
        foresight.create(instance, plan, held).ifPresent(PaperWrites::refuse);
        paper.written(PlanEntries.of(plan));
        return took(recorded(plan).orElseGet(() -> {
            EntityRef ref = recorded.stream()
                    .findFirst()
                    .map(write -> write.result().ref())
                    .orElseGet(() -> new EntityRef(instance, ON_PAPER, plan.project() + "-NEW"));
            HubIssue written = plan.fields().with("key", ref.key()).with("id", ref.id());
            return result(ref, written, List.copyOf(plan.comments()));
        }));
    }

    @Override
    public Optional<WriteResult> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held) {
        if (!entity.id().equals(ON_PAPER)) foresight.update(entity, plan, held).ifPresent(PaperWrites::refuse);
        paper.written(PlanEntries.of(plan, current));
        return Optional.of(took(recorded(plan).orElseGet(() -> result(entity, plan.fields(), plan.comments()))));
    }

    @Override
    public AttachmentDone attach(AttachmentStep step, AttachmentTarget target) {
        return switch (step) {
            case AttachmentStep.Add add -> {
                HubAttachment copy = add.attachment();
                paper.written(List.of(new FieldWrite("attachments", NullNode.instance, HubJson.tree(copy))));
                String id = "new-" + ++made;
                HubAttachment there = new HubAttachment(
                        Optional.of(id),
                        copy.filename(),
                        copy.mimetype(),
                        copy.filesize(),
                        Optional.empty(),
                        Optional.of(now),
                        false,
                        Optional.empty(),
                        copy.hash());
                Trace trace = new Trace(TraceKind.ATTACHMENT, id, add.remoteId());
                yield new AttachmentDone.Added(there, trace, "attached " + copy.filename());
            }
            case AttachmentStep.Delete delete -> {
                JsonNode gone = HubJson.object().put("id", delete.id()).put("filename", delete.filename());
                paper.written(List.of(new FieldWrite("attachments", gone, NullNode.instance)));
                yield new AttachmentDone.Deleted(delete.id(), "deleted " + delete.filename());
            }
        };
    }

    @Override
    public PartsWritten parts(PartRun run) {
        PartsWritten done = PaperParts.written(run, now);
        paper.written(done.writes());
        return done;
    }

    @Override
    public Counted count(PingPong before, Collection<String> fields) {
        return Counted.free(before);
    }

    @Override
    public Twin keep(Twin stored, Twin twin) {
        return twin;
    }

    private static void refuse(Failure why) {
        throw new WriteRefused(why);
    }

    private Optional<WriteResult> recorded(Object plan) {
        return recorded.stream()
                .filter(write -> what(write.plan()).equals(what(HubJson.tree(plan))))
                .map(RecordedWrite::result)
                .findFirst();
    }

    /** A plan without when it was first meant and how often it was tried. */
    private static JsonNode what(JsonNode plan) {
        ObjectNode what = plan.deepCopy();
        return what.remove(List.of("intended", "repeated", "first"));
    }

    private WriteResult result(EntityRef ref, HubIssue written, List<CommentWrite> comments) {
        List<HubComment> done =
                comments.stream().flatMap(write -> comment(write).stream()).toList();
        return new WriteResult(ref, written, done, "", now, List.of());
    }

    private Optional<HubComment> comment(CommentWrite write) {
        return switch (write) {
            case CommentWrite.Add add ->
                Optional.of(comment("new-" + ++made, add.body(), add.internal(), Optional.of(add.marker())));
            case CommentWrite.Edit edit ->
                Optional.of(comment(edit.id(), edit.body(), internal(edit.id()), Optional.empty()));
            case CommentWrite.Delete delete -> Optional.empty();
        };
    }

    private boolean internal(String id) {
        return current.comments().stream()
                .anyMatch(known -> known.internal() && known.id().equals(Optional.of(id)));
    }

    private HubComment comment(String id, String body, boolean internal, Optional<String> marker) {
        return new HubComment(
                Optional.of(id), Optional.empty(), body, Optional.of(now), Optional.of(now), internal, marker);
    }

    private WriteResult took(WriteResult result) {
        current = SeenIssue.comments(SeenIssue.overlay(current, result.written()), result.comments(), List.of());
        return result;
    }
}
