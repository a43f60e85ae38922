package io.syncline.script.issue;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.value.HubList;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.TextValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The replica an incoming script reads, with the views of what is new in it. */
public final class ReceivedReplica extends TravellingIssue {
    private final HubIssue replica;
    private final Optional<HubIssue> previous;
    private final Function<SubEntity, Delta> deltas;
    private final Map<String, Object> views = new HashMap<>();

    ReceivedReplica(HubIssue replica, Optional<HubIssue> previous, Function<SubEntity, Delta> deltas) {
        super("replica", replica.fields(), Optional.of("replica"));
        this.replica = replica;
        this.previous = previous;
        this.deltas = deltas;
    }

    /** Forgets the views: the local issue is another one now. */
    void renew() {
        views.clear();
    }

    @Override
    public @Nullable Object read(String name) {
        return switch (name) {
            case "addedComments", "addedAttachments", "addedWorkLogs" -> view(name, Delta::added);
            case "changedComments", "changedAttachments", "changedWorkLogs" -> view(name, Delta::changed);
            case "removedComments", "removedAttachments", "removedWorkLogs" -> view(name, Delta::removed);
            case "addedLabels" -> labels(replica, previous);
            case "removedLabels" ->
                replica.field("labels").isPresent() && previous.isPresent()
                        ? labels(previous.get(), Optional.of(replica))
                        : labels(HubIssue.empty(), Optional.empty());
            default -> super.read(name);
        };
    }

    private Object view(String name, Function<Delta, List<HubObject>> entries) {
        return views.computeIfAbsent(name, key -> delta(key, entries));
    }

    private HubList delta(String name, Function<Delta, List<HubObject>> view) {
        SubEntity what = name.endsWith("Comments")
                ? SubEntity.COMMENT
                : name.endsWith("Attachments") ? SubEntity.ATTACHMENT : SubEntity.WORKLOG;
        return HubList.of(view.apply(deltas.apply(what)), Optional.empty());
    }

    private static HubList labels(HubIssue of, Optional<HubIssue> without) {
        List<String> known = without.map(HubIssue::labels).orElse(List.of());
        return HubList.of(
                of.labels().stream()
                        .filter(label -> !known.contains(label))
                        .map(TextValue::label)
                        .toList(),
                Optional.empty());
    }
}
