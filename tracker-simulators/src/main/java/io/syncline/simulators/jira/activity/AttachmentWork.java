package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.http.Upload;
import io.syncline.simulators.jira.issue.ChangeItem;
import io.syncline.simulators.jira.issue.IssueBook;
import io.syncline.simulators.jira.issue.IssueEvent;
import io.syncline.simulators.jira.issue.IssueEvents;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.keeping.StoredFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adding and deleting files. */
public final class AttachmentWork {
    private final IssueBook book;
    private final IssueEvents events;
    private final Path folder;

    /** The bytes of files go into the folder. */
    public AttachmentWork(IssueBook book, IssueEvents events, Path folder) {
        this.book = book;
        this.events = events;
        this.folder = folder;
    }

    public Attachment add(JiraUser actor, JiraIssue issue, Upload file) {
        var at = book.now();
        var attachment = new Attachment(
                String.valueOf(book.issues().nextId()),
                actor,
                at,
                file.fileName(),
                file.mediaType(),
                StoredFile.taken(file.file(), folder),
                UUID.randomUUID().toString());
        var change = book.change(actor, at, List.of(item(ChangeItem.Shown.NOTHING, shown(attachment))));
        var changed = issue.withAttachments(JiraIssue.appended(issue.attachments(), attachment), at)
                .withChange(change);
        book.issues().replace(changed);
        book.note(changed, actor, "attachment:" + attachment.id(), Optional.empty(), name(attachment));
        events.attachment("attachment_created", changed, attachment);
        events.issue(IssueEvent.EDITED, actor, changed, Optional.of(change));
        return attachment;
    }

    public void delete(JiraUser actor, JiraIssue issue, Attachment attachment) {
        var at = book.now();
        var change = book.change(actor, at, List.of(item(shown(attachment), ChangeItem.Shown.NOTHING)));
        var rest = issue.attachments().stream()
                .filter(a -> !a.id().equals(attachment.id()))
                .toList();
        var changed = issue.withAttachments(rest, at).withChange(change);
        book.issues().replace(changed);
        book.note(changed, actor, "attachment:" + attachment.id(), name(attachment), Optional.empty());
        events.attachment("attachment_deleted", changed, attachment);
        events.issue(IssueEvent.EDITED, actor, changed, Optional.of(change));
    }

    private static ChangeItem item(ChangeItem.Shown from, ChangeItem.Shown to) {
        return new ChangeItem("Attachment", "attachment", false, from, to);
    }

    private static ChangeItem.Shown shown(Attachment attachment) {
        return new ChangeItem.Shown(Optional.of(attachment.id()), Optional.of(attachment.fileName()));
    }

    private static Optional<JsonNode> name(Attachment attachment) {
        return Optional.of(TextNode.valueOf(attachment.fileName()));
    }
}
