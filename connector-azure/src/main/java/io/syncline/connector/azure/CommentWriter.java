package io.syncline.connector.azure;

import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.issue.AzureText;
import io.syncline.connector.azure.wire.WorkItemComment;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.tracker.CommentWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds, edits and deletes the comments of one work item; doing it again changes nothing more. */
final class CommentWriter {
    private final AzureClient client;
    private final String project;
    private final String number;
    private final List<HubComment> written = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    CommentWriter(AzureClient client, String project, String number) {
        this.client = client;
        this.project = project;
        this.number = number;
    }

    /** Comments that were added or edited, as the tracker returned them. */
    List<HubComment> written() {
        return written;
    }

    List<String> warnings() {
        return warnings;
    }

    /**
     * Carries the writes out in order and stops at the first that does not work.
     *
     * @param mayBeThere whether comments of an earlier attempt have to be looked for
     */
    Answer<CommentWriter> write(List<? extends CommentWrite> writes, boolean mayBeThere) {
        boolean onlyNew = writes.stream().allMatch(CommentWrite.Add.class::isInstance);
        Answer<List<WorkItemComment>> existing =
                onlyNew && !mayBeThere ? Answer.done(List.of()) : client.comments(project, number);
        return existing.then(there -> write(writes, there));
    }

    private Answer<CommentWriter> write(List<? extends CommentWrite> writes, List<WorkItemComment> existing) {
        Answer<CommentWriter> sofar = Answer.done(this);
        for (CommentWrite write : writes) sofar = sofar.then(self -> one(write, existing));
        return sofar;
    }

    private Answer<CommentWriter> one(CommentWrite write, List<WorkItemComment> existing) {
        return switch (write) {
            case CommentWrite.Add add -> add(add, existing);
            case CommentWrite.Edit edit -> edit(edit, existing);
            case CommentWrite.Delete delete -> delete(delete, existing);
        };
    }

    private Answer<CommentWriter> add(CommentWrite.Add add, List<WorkItemComment> existing) {
        if (add.restricted()) {
            warnings.add("internal comment left out: comments of Azure DevOps are seen by everybody in the project");
            return Answer.done(this);
        }
        Optional<WorkItemComment> there = existing.stream()
                .filter(comment -> HiddenMarker.find(comment.text())
                        .filter(add.marker()::equals)
                        .isPresent())
                .findFirst();
        if (there.isPresent()) return noted(AzureReader.comment(there.get()).withRemoteId(Optional.of(add.marker())));
        String html = HiddenMarker.append(AzureText.write(add.body(), false), add.marker());
        return client.addComment(project, number, html).then(comment -> {
            if (HiddenMarker.find(comment.text()).isEmpty()) {
                warnings.add("comment " + comment.id()
                        + ": the tracker did not keep its marker; repeated, it may come twice");
            }
            return noted(AzureReader.comment(comment).withRemoteId(Optional.of(add.marker())));
        });
    }

    private Answer<CommentWriter> edit(CommentWrite.Edit edit, List<WorkItemComment> existing) {
        Optional<WorkItemComment> there = find(edit.id(), existing);
        if (there.isEmpty()) {
            warnings.add("comment " + edit.id() + ": not there any more, so not edited");
            return Answer.done(this);
        }
        WorkItemComment comment = there.get();
        if (AzureText.read(comment).equals(edit.body())) return noted(AzureReader.comment(comment));
        return client.editComment(project, number, comment, AzureText.edited(comment, edit.body()))
                .then(edited -> noted(AzureReader.comment(edited)));
    }

    private Answer<CommentWriter> delete(CommentWrite.Delete delete, List<WorkItemComment> existing) {
        if (find(delete.id(), existing).isEmpty()) return Answer.done(this);
        Answer<?> deleted = client.deleteComment(project, number, delete.id());
        return deleted instanceof Answer.Gone ? Answer.done(this) : deleted.map(nothing -> this);
    }

    private Answer<CommentWriter> noted(HubComment comment) {
        written.add(comment);
        return Answer.done(this);
    }

    private static Optional<WorkItemComment> find(String id, List<WorkItemComment> existing) {
        return existing.stream()
                .filter(comment -> String.valueOf(comment.id()).equals(id))
                .findFirst();
    }
}
