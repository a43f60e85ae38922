package io.syncline.connector.azure;

import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentUpload;
import io.syncline.connector.attachment.CheckedContent;
import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.write.AttachmentMarker;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.attachment.AttachmentRemoval;
import io.syncline.hub.issue.HubAttachment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Files of work items. One is uploaded first, where nobody sees it, and then attached by a relation that carries the marker: so
 * what is attached is always whole.
 */
final class AzureAttachments {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 5;
    private static final String GONE = "the work item has no such attachment";

    /** What to do to a work item as it was just read. */
    private interface Change {
        List<PatchOperation> of(WorkItem item);
    }

    private final AzureClient client;
    private final String number;

    AzureAttachments(AzureClient client, String number) {
        this.client = client;
        this.number = number;
    }

    Answer<AttachmentContent> content(String attachment) {
        return client.workItem(number)
                .then(item -> find(item, file -> file.lastOfUrl().equals(attachment))
                        .map(file -> client.download(attachment))
                        .orElseGet(() -> new Answer.Gone<>(GONE)));
    }

    Answer<Optional<HubAttachment>> earlier(AttachmentMarker marker) {
        return client.workItem(number).map(item -> find(item, marker::marks).map(AzureReader::attachment));
    }

    Answer<HubAttachment> attach(AttachmentUpload upload) {
        AttachmentMarker marker = new AttachmentMarker(upload.marker());
        return client.upload(upload.filename(), upload.content())
                .then(url -> whole(upload.content(), url))
                .then(url -> changed(item -> List.of(PatchOperation.addRelation(marker.relation(url))), ATTEMPTS))
                .then(item -> find(item, marker::marks)
                        .map(file -> Answer.done(AzureReader.attachment(file)))
                        .orElseGet(() -> new Answer.Unknown<>("the work item does not show the file just attached")));
    }

    Answer<AttachmentRemoval> detach(String attachment) {
        Predicate<Relation> wanted = file -> file.lastOfUrl().equals(attachment);
        return client.workItem(number).then(item -> {
            Optional<Relation> file = find(item, wanted);
            if (file.isEmpty()) return Answer.done(AttachmentRemoval.REMOVED);
            if (!AttachmentMarker.ours(file.get())) return Answer.done(AttachmentRemoval.NOT_OURS);
            return changed(now -> removal(now, wanted), ATTEMPTS).map(done -> AttachmentRemoval.REMOVED);
        });
    }

    private static Answer<String> whole(CheckedContent content, String url) {
        return content.intact()
                ? Answer.done(url)
                : new Answer.Unknown<>("not all bytes were uploaded: " + content.count() + " of " + content.length());
    }

    private Answer<WorkItem> changed(Change change, int attempts) {
        if (attempts == 0) return new Answer.TryLater<>("somebody else is changing the work item", AT_ONCE);
        return client.workItem(number).then(item -> {
            List<PatchOperation> operations = change.of(item);
            if (operations.isEmpty()) return Answer.done(item);
            return client.update(item, operations)
                    .then(fresh -> fresh.map(Answer::done).orElseGet(() -> changed(change, attempts - 1)));
        });
    }

    private static List<PatchOperation> removal(WorkItem item, Predicate<Relation> wanted) {
        for (int index = 0; index < item.relations().size(); index++) {
            Relation relation = item.relations().get(index);
            boolean file = relation.rel().equals(Relation.ATTACHED_FILE);
            if (file && wanted.test(relation)) return List.of(PatchOperation.removeRelation(index));
        }
        return List.of();
    }

    private static Optional<Relation> find(WorkItem item, Predicate<Relation> wanted) {
        return item.relations().stream()
                .filter(relation -> relation.rel().equals(Relation.ATTACHED_FILE))
                .filter(wanted)
                .findFirst();
    }
}
