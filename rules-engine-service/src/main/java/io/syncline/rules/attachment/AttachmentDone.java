package io.syncline.rules.attachment;

import io.syncline.hub.event.Failure;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.Twin;
import java.util.List;

/** What became of a step. */
public sealed interface AttachmentDone {

    /** Nothing was done, and that is final; a person must act. */
    record Refused(Failure failure) implements AttachmentDone {}

    /** It is done, or there is nothing to do any more. */
    sealed interface Finished extends AttachmentDone {
        /** For the event, in words for an administrator; names and sizes, never content. */
        String note();

        /** New links between here and there. */
        List<Trace> traces();

        /** The twin with its traces as they are now. */
        Twin traced(Twin twin);

        /** A picture of the entity as it is now. */
        HubIssue in(HubIssue issue);
    }

    /** A copy was added. */
    record Added(HubAttachment attachment, Trace trace, String note) implements Finished {
        @Override
        public List<Trace> traces() {
            return List.of(trace);
        }

        @Override
        public Twin traced(Twin twin) {
            return twin.traced(traces());
        }

        @Override
        public HubIssue in(HubIssue issue) {
            return SeenIssue.attachments(issue, List.of(attachment), List.of());
        }
    }

    /** The tracker takes no files, so a comment tells where the attachment is. */
    record Linked(HubComment comment, List<Trace> traces, String note) implements Finished {
        @Override
        public Twin traced(Twin twin) {
            return twin.traced(traces);
        }

        @Override
        public HubIssue in(HubIssue issue) {
            return SeenIssue.comments(issue, List.of(comment), List.of());
        }
    }

    /** A copy was deleted. */
    record Deleted(String id, String note) implements Finished {
        @Override
        public List<Trace> traces() {
            return List.of();
        }

        @Override
        public Twin traced(Twin twin) {
            return twin.untraced(TraceKind.ATTACHMENT, List.of(id));
        }

        @Override
        public HubIssue in(HubIssue issue) {
            return SeenIssue.attachments(issue, List.of(), List.of(id));
        }
    }

    /** Everything stays as it is. */
    record Left(String note) implements Finished {
        @Override
        public List<Trace> traces() {
            return List.of();
        }

        @Override
        public Twin traced(Twin twin) {
            return twin;
        }

        @Override
        public HubIssue in(HubIssue issue) {
            return issue;
        }
    }
}
