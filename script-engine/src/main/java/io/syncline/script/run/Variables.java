package io.syncline.script.run;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.message.Replica;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.helper.DebugHelper;
import io.syncline.script.helper.LogHelper;
import io.syncline.script.helper.NodeHelper;
import io.syncline.script.helper.RefusedHelper;
import io.syncline.script.helper.SyncHelper;
import io.syncline.script.helper.Wishes;
import io.syncline.script.helper.WorkflowHelper;
import io.syncline.script.helper.merge.AttachmentHelper;
import io.syncline.script.helper.merge.CommentHelper;
import io.syncline.script.helper.merge.WorkLogHelper;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.issue.Traces;
import io.syncline.script.value.JsonReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names the things a script works with, as script-api.md section 2 names them. */
final class Variables {
    private final Map<String, @Nullable Object> all = new LinkedHashMap<>();

    Variables with(String name, @Nullable Object value) {
        all.put(name, value);
        return this;
    }

    /** The entity under all of its names. */
    Variables entity(Object issue, TrackerKind tracker, Optional<EntityRef> ref) {
        with("issue", issue).with("workItem", issue).with("entity", issue).with("ticket", issue);
        String type =
                switch (tracker.value()) {
                    case "azure" -> "workItem";
                    case "zendesk" -> "ticket";
                    default -> "issue";
                };
        with("entityType", type);
        return with(
                "issueKey",
                ref.map(known -> (Object) map("id", known.id(), "urn", known.key(), "entityType", type))
                        .orElse(null));
    }

    Variables connection(ConnectionFacts facts) {
        Map<String, @Nullable Object> connection = map(
                "name", facts.name(),
                "localInstance",
                        map(
                                "name",
                                facts.localInstance(),
                                "tracker",
                                facts.localTracker().value()),
                "remoteInstance",
                        map(
                                "name",
                                facts.remoteInstance(),
                                "tracker",
                                facts.remoteTracker().value()),
                "localProject", facts.localProject());
        return with("connection", connection).with("relation", connection);
    }

    Variables helpers(ScriptKind kind, ConnectionFacts facts, LocalSide side, Traces traces, Wishes wishes) {
        return with("commentHelper", new CommentHelper(traces))
                .with("attachmentHelper", new AttachmentHelper())
                .with("workLogHelper", new WorkLogHelper(traces))
                .with("workflowHelper", new WorkflowHelper())
                .with("nodeHelper", new NodeHelper("nodeHelper", side))
                .with("userHelper", new NodeHelper("userHelper", side))
                .with("syncHelper", new SyncHelper(kind, facts, side, wishes))
                .with("linkHelper", RefusedHelper.linkHelper())
                .with("httpClient", RefusedHelper.httpClient())
                .with("debug", new DebugHelper())
                .with("log", new LogHelper(side));
    }

    Variables payload(Replica replica, Object hubIssue, Traces traces) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        HubJson.tree(replica)
                .properties()
                .forEach(entry -> whole.put(entry.getKey(), JsonReader.raw(entry.getValue())));
        whole.put("hubIssue", hubIssue);
        with("remoteReplica", Collections.unmodifiableMap(whole));
        return with(
                "syncRequest",
                map(
                        "event", replica.event(),
                        "eventNumber", replica.event(),
                        "traces", JsonReader.raw(HubJson.tree(traces.given()))));
    }

    Map<String, @Nullable Object> all() {
        return all;
    }

    private static Map<String, @Nullable Object> map(Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) map.put((String) pairs[index], pairs[index + 1]);
        return Collections.unmodifiableMap(map);
    }
}
