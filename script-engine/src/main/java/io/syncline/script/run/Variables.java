package io.syncline.script.run;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Replica;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.facade.ScriptVariables;
import io.syncline.script.helper.DebugHelper;
import io.syncline.script.helper.HttpClientHelper;
import io.syncline.script.helper.IssueKeys;
import io.syncline.script.helper.LinkHelper;
import io.syncline.script.helper.LogHelper;
import io.syncline.script.helper.NodeHelper;
import io.syncline.script.helper.SyncHelper;
import io.syncline.script.helper.TracesVariable;
import io.syncline.script.helper.Wishes;
import io.syncline.script.helper.WorkflowHelper;
import io.syncline.script.helper.merge.AttachmentHelper;
import io.syncline.script.helper.merge.CommentHelper;
import io.syncline.script.helper.merge.WorkLogHelper;
import io.syncline.script.issue.IncomingPair;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.issue.Traces;
import io.syncline.script.runtime.SandboxScript;
import io.syncline.script.value.JsonReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names the things a script works with, as script-api.md section 2 names them. What few scripts use is made when it is used. */
final class Variables {
    private final @Nullable Object[] all = new Object[ScriptVariables.count()];

    Variables with(String name, @Nullable Object value) {
        all[ScriptVariables.number(name)] = value;
        return this;
    }

    Variables lazily(String name, Supplier<Object> value) {
        return with(name, new SandboxScript.Lazy(value));
    }

    /** The entity under all of its names, its key, and the connection it belongs to. */
    Variables entity(Object issue, ConnectionFacts facts, Optional<EntityRef> ref) {
        with("issue", issue).with("workItem", issue).with("entity", issue).with("ticket", issue);
        with("entityType", IssueKeys.entityType(facts.localTracker()));
        ref.ifPresent(known -> lazily("issueKey", () -> IssueKeys.of(known, facts.localTracker())));
        return lazily("connection", () -> connection(facts)).lazily("relation", () -> connection(facts));
    }

    private static Object connection(ConnectionFacts facts) {
        return map(
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
    }

    Variables helpers(ScriptKind kind, LocalSide side, Traces traces, Wishes wishes) {
        return lazily("commentHelper", () -> new CommentHelper(traces))
                .lazily("attachmentHelper", AttachmentHelper::new)
                .lazily("workLogHelper", () -> new WorkLogHelper(traces))
                .lazily("workflowHelper", WorkflowHelper::new)
                .lazily("nodeHelper", () -> new NodeHelper("nodeHelper", side))
                .lazily("userHelper", () -> new NodeHelper("userHelper", side))
                .lazily("syncHelper", () -> new SyncHelper(kind, side, wishes))
                .lazily("linkHelper", () -> new LinkHelper(side))
                .lazily("httpClient", () -> new HttpClientHelper(side))
                .lazily("debug", DebugHelper::new)
                .lazily("log", () -> new LogHelper(side));
    }

    Variables payload(Replica replica, IncomingPair pair) {
        return lazily("remoteReplica", () -> whole(replica, pair.replica()))
                .lazily("syncRequest", () -> request(replica, pair))
                .lazily("traces", () -> new TracesVariable(pair.traces()));
    }

    private static Object whole(Replica replica, Object hubIssue) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        HubJson.tree(replica)
                .properties()
                .forEach(entry -> whole.put(entry.getKey(), JsonReader.lockedRaw(entry.getValue())));
        whole.put("hubIssue", hubIssue);
        return Collections.unmodifiableMap(whole);
    }

    private static Object request(Replica replica, IncomingPair pair) {
        return map(
                "event", replica.event(),
                "eventNumber", replica.event(),
                "traces", JsonReader.lockedRaw(HubJson.tree(pair.traces().given())),
                "attachments", pair.replica().read("attachments"));
    }

    @Nullable
    Object[] all() {
        return all;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(String.valueOf(pairs[index]), pairs[index + 1]);
        }
        return Collections.unmodifiableMap(map);
    }
}
