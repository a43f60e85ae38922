package io.syncline.rules.incoming;

import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.rules.merge.Same;
import io.syncline.rules.twin.TwinKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                String origin = comment.remoteId().orElse("e" + event + "." + number++);
                writes.add(new CommentWrite.Add(marker(twin, origin), comment.body(), comment.internal()));
            }
        }
        Set<String> tracedLocal = ids(traces, Trace::localId);
        old.keySet().stream()
                .filter(id -> after.field("comments").isPresent() && !kept.contains(id) && tracedLocal.contains(id))
                .forEach(id -> writes.add(new CommentWrite.Delete(id)));
        return writes;
    }

    /** The other side's id inside a marker, unless the script made the comment itself. */
    static Optional<String> remoteId(String marker) {
        String origin = marker.substring(marker.lastIndexOf(':') + 1);
        String decoded = new String(Base64.getUrlDecoder().decode(origin), StandardCharsets.UTF_8);
        return decoded.startsWith("r") ? Optional.of(decoded.substring(1)) : Optional.empty();
    }

    private static String marker(TwinKey twin, String origin) {
        boolean ours = origin.startsWith("e") && origin.contains(".");
        String text = (ours ? "" : "r") + origin;
        return twin.twin() + ":" + twin.side().wire() + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> ids(List<Trace> traces, Function<Trace, String> end) {
        return traces.stream()
                .filter(trace -> trace.kind() == TraceKind.COMMENT)
                .map(end)
                .collect(Collectors.toSet());
    }
}
