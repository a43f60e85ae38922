package io.syncline.connector.attachment;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.issue.HubAttachment;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Brings an attachment from its source into a tracker: once, whole, and a piece at a time. What an earlier attempt may have added
 * counts only if its bytes are those of the source.
 */
public final class AttachmentTransfer {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Tracker tracker;
    private final SourceBytes source;

    public AttachmentTransfer(Tracker tracker, SourceBytes source) {
        this.tracker = tracker;
        this.source = source;
    }

    public Answer<AttachmentResult> add(Instance instance, String entity, AttachmentAdd plan) {
        return tracker.earlier(instance, entity, EarlierAttachment.of(plan))
                .then(found -> found.map(there -> adopted(instance, entity, plan, there))
                        .orElseGet(() -> uploaded(instance, entity, plan)));
    }

    private Answer<AttachmentResult> uploaded(Instance instance, String entity, AttachmentAdd plan) {
        return withSource(plan, content -> {
            AttachmentUpload upload = new AttachmentUpload(plan.marker(), plan.filename(), plan.mimetype(), content);
            Answer<HubAttachment> added = tracker.attach(instance, entity, upload);
            if (content.trouble().isPresent()) return broken(content.trouble().get());
            return added.map(attachment -> new AttachmentResult.Added(attachment, content.hash()));
        });
    }

    /** An earlier attempt made it, if it has the same bytes; else it is somebody's file of the same name and size. */
    private Answer<AttachmentResult> adopted(
            Instance instance, String entity, AttachmentAdd plan, HubAttachment there) {
        String id = there.id().orElseThrow();
        return tracker.content(instance, entity, id).then(content -> {
            long length = content.length() < 0 ? there.filesize() : content.length();
            Optional<String> here = hash(new CheckedContent(content, length, Optional.empty()));
            if (here.isEmpty()) return new Answer.TryLater<>("attachment " + id + " cannot be read to its end", SOON);
            return withSource(plan, wanted -> hash(wanted)
                    .map(hash -> hash.equals(here.get())
                            ? Answer.<AttachmentResult>done(new AttachmentResult.Added(there, hash))
                            : uploaded(instance, entity, plan))
                    .orElseGet(() -> broken(wanted.trouble().orElse("bytes are missing"))));
        });
    }

    /** What a use of the source's bytes comes to. */
    private interface Use {
        Answer<AttachmentResult> of(CheckedContent content);
    }

    private Answer<AttachmentResult> withSource(AttachmentAdd plan, Use use) {
        return switch (source.open(plan.source())) {
            case Answer.Done<AttachmentContent>(AttachmentContent content) -> {
                long length = content.length() < 0 ? plan.filesize() : content.length();
                try (CheckedContent checked = new CheckedContent(content, length, plan.hash())) {
                    yield use.of(checked);
                } catch (IOException e) {
                    yield broken("closing failed: " + e.getMessage());
                }
            }
            case Answer.Gone<AttachmentContent>(String message) ->
                Answer.done(new AttachmentResult.SourceGone(message));
            case Answer.Refused<AttachmentContent>(Optional<String> field, String message) ->
                Answer.done(new AttachmentResult.SourceRefused(message));
            case Answer.TryLater<AttachmentContent>(String reason, Duration after) ->
                Answer.done(new AttachmentResult.SourceLater(reason, after));
            case Answer.Unknown<AttachmentContent>(String message) -> later(message);
        };
    }

    private static Answer<AttachmentResult> broken(String why) {
        return Answer.done(new AttachmentResult.SourceBroken("an attachment does not come through whole: " + why));
    }

    private static Answer<AttachmentResult> later(String reason) {
        return Answer.done(new AttachmentResult.SourceLater(reason, SOON));
    }

    private static Optional<String> hash(CheckedContent content) {
        try (content) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.intact() ? Optional.of(content.hash()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
