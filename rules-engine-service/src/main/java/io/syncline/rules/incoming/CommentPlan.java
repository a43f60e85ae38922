package io.syncline.rules.incoming;

import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.rules.merge.Same;
import io.syncline.rules.part.PartMarker;
import io.syncline.rules.twin.TwinKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which comment writes turn the comments before a script into those after it. */
final class CommentPlan {
    private CommentPlan() {}

    /**
     * New comments are added under a marker that is the same on every repeat; edited ones are edited; missing ones are deleted
     * only if we once made them: a rule that forgets a person's own comment does not delete it.
     */
    static List<CommentWrite> between(HubIssue before, HubIssue after, List<Trace> traces, TwinKey twin, long event) {
        Map<String, HubComment> old = new LinkedHashMap<>();
        before.comments().forEach(comment -> comment.id().ifPresent(id -> old.put(id, comment)));
        Set<String> tracedRemote = ids(traces, Trace::remoteId);
        List<CommentWrite> writes = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        int number = 0;
        for (HubComment comment : after.comments()) {
            if (comment.id().filter(old::containsKey).isPresent()) {
                String id = comment.id().get();
                kept.add(id);
                if (!Same.markdown(comment.body(), old.get(id).body()))
                    writes.add(new CommentWrite.Edit(id, comment.body()));
            } else if (comment.remoteId().filter(tracedRemote::contains).isEmpty()) {
                String marker = comment.remoteId().isPresent()
                        ? PartMarker.ofRemote(twin, comment.remoteId().get())
                        : PartMarker.ofScript(twin, event, number++);
                writes.add(new CommentWrite.Add(
                        marker, comment.body(), comment.internal(), comment.roleLevel(), comment.groupLevel()));
            }
        }
        Set<String> tracedLocal = ids(traces, Trace::localId);
        old.keySet().stream()
                .filter(id -> after.field("comments").isPresent() && !kept.contains(id) && tracedLocal.contains(id))
                .forEach(id -> writes.add(new CommentWrite.Delete(id)));
        return writes;
    }

    private static Set<String> ids(List<Trace> traces, Function<Trace, String> end) {
        return traces.stream()
                .filter(trace -> trace.kind() == TraceKind.COMMENT)
                .map(end)
                .collect(Collectors.toSet());
    }
}
