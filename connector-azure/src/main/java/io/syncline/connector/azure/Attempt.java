package io.syncline.connector.azure;

import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.WriteResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a write has come.
 *
 * @param item as the tracker returned it last; never from a read after the comments, which would hide what people changed meanwhile
 */
record Attempt(WorkItem item, List<HubComment> comments, List<String> warnings) {
    Attempt {
        comments = List.copyOf(comments);
        warnings = List.copyOf(warnings);
    }

    static Attempt of(WorkItem item) {
        return new Attempt(item, List.of(), List.of());
    }

    Attempt warned(List<String> more) {
        return new Attempt(
                item, comments, Stream.concat(more.stream(), warnings.stream()).toList());
    }

    Attempt with(CommentWriter done) {
        return new Attempt(item, done.written(), warnings).warned(done.warnings());
    }

    /** The comments as a read shows them. */
    List<HubComment> plainComments() {
        return comments.stream()
                .map(comment -> comment.withRemoteId(Optional.empty()))
                .toList();
    }

    WriteResult result(AzureReader reader, HubIssue written) {
        return new WriteResult(
                reader.ref(item), written, comments, AzureReader.version(item), AzureReader.updated(item), warnings);
    }
}
