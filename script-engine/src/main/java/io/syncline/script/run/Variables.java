package io.syncline.script.run;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.OutgoingInput;
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
import io.syncline.script.issue.LocalIssue;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.issue.Traces;
import io.syncline.script.issue.TravellingIssue;
import io.syncline.script.runtime.SandboxScript;
import io.syncline.script.value.JsonReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the things a script works with, as script-api.md section 2 names them. What few scripts use is made when it is used. */
final class Variables implements IntFunction<@Nullable Object> {
    private static final Set<String> AT_ONCE =
            Set.of("issue", "workItem", "entity", "ticket", "replica", "previous", "firstSync", "entityType");
    private static final int[] ENTITY = numbers("issue", "workItem", "entity", "ticket");
    private static final int REPLICA = ScriptVariables.number("replica");
    private static final int PREVIOUS = ScriptVariables.number("previous");
    private static final int FIRST_SYNC = ScriptVariables.number("firstSync");
    private static final int ENTITY_TYPE = ScriptVariables.number("entityType");
    private static final Object[] OUTGOING = atFirst(ScriptKind.OUTGOING);
    private static final Object[] INCOMING = atFirst(ScriptKind.INCOMING);

    private final ScriptKind kind;
    private final LocalSide side;
    private final Optional<EntityRef> local;
    private final Traces traces;
    private final Wishes wishes;
    private final Function<String, Object> own;
    private final @Nullable Object[] all;

    private Variables(
            ScriptKind kind,
            LocalSide side,
            Optional<EntityRef> local,
            Traces traces,
            Wishes wishes,
            Function<String, Object> own) {
        this.kind = kind;
        this.side = side;
        this.local = local;
        this.traces = traces;
        this.wishes = wishes;
        this.own = own;
        this.all = (kind == ScriptKind.OUTGOING ? OUTGOING : INCOMING).clone();
    }

    static Variables outgoing(OutgoingInput input, LocalSide side, TravellingIssue replica) {
        Variables variables = new Variables(
                ScriptKind.OUTGOING,
                side,
                Optional.of(input.local()),
                new Traces(List.of()),
                new Wishes(),
                Variables::missing);
        LocalIssue issue = LocalIssue.locked("issue", input.issue(), side);
        return variables.with(issue, replica, input.previous(), input.firstSync());
    }

    static Variables incoming(IncomingInput input, LocalSide side, IncomingPair pair, Wishes wishes) {
        Variables variables =
                new Variables(ScriptKind.INCOMING, side, input.local(), pair.traces(), wishes, name -> switch (name) {
                    case "issueBeforeScript" -> LocalIssue.locked("issueBeforeScript", input.issue(), side);
                    case "remoteReplica" -> whole(input.replica(), pair.replica());
                    case "syncRequest" -> request(input.replica(), pair);
                    case "traces" -> new TracesVariable(pair.traces());
                    default -> missing(name);
                });
        return variables.with(pair.issue(), pair.replica(), input.previous(), input.firstSync());
    }

    /** The entity is there under all of its names. */
    private Variables with(Object issue, Object replica, Optional<HubIssue> previous, boolean firstSync) {
        for (int number : ENTITY) all[number] = issue;
        all[REPLICA] = replica;
        all[PREVIOUS] = previous.isPresent() ? TravellingIssue.locked("previous", previous.get()) : null;
        all[FIRST_SYNC] = firstSync;
        all[ENTITY_TYPE] = IssueKeys.entityType(side.connection().localTracker());
        return this;
    }

    private static int[] numbers(String... names) {
        return Stream.of(names).mapToInt(ScriptVariables::number).toArray();
    }

    private static Object[] atFirst(ScriptKind kind) {
        Object[] all = new Object[ScriptVariables.count()];
        for (String name : ScriptVariables.of(kind)) {
            if (!AT_ONCE.contains(name)) all[ScriptVariables.number(name)] = SandboxScript.LATER;
        }
        return all;
    }

    @Override
    public @Nullable Object apply(int number) {
        String name = ScriptVariables.name(number);
        return switch (name) {
            case "issueKey" ->
                local.map(ref -> IssueKeys.of(ref, side.connection().localTracker()))
                        .orElse(null);
            case "connection", "relation" -> connection(side.connection());
            case "commentHelper" -> new CommentHelper(traces);
            case "attachmentHelper" -> new AttachmentHelper();
            case "workLogHelper" -> new WorkLogHelper(traces);
            case "workflowHelper" -> new WorkflowHelper();
            case "nodeHelper", "userHelper" -> new NodeHelper(name, side);
            case "syncHelper" -> new SyncHelper(kind, side, wishes);
            case "linkHelper" -> new LinkHelper(side);
            case "httpClient" -> new HttpClientHelper(side);
            case "debug" -> new DebugHelper();
            case "log" -> new LogHelper(side);
            default -> own.apply(name);
        };
    }

    private static Object missing(String name) {
        throw new IllegalStateException("nobody makes the variable '" + name + "'");
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

    /** By number; {@link SandboxScript#LATER} where {@link #apply} makes it. */
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
