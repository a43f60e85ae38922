package io.syncline.script.worker;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.limit.RunLimits;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.limit.SourceLimits;
import io.syncline.script.tracker.AskingTracker;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import io.syncline.script.worker.launch.ChildLauncher;
import io.syncline.script.worker.launch.WorkerMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What all tests of workers begin with: short limits, scripts of the fake language, an issue. */
public final class Setting {
    public static final Duration TIME = Duration.ofMillis(400);
    public static final ScriptLimits LIMITS = limits();
    public static final WorkerSettings ONE_WORKER = new WorkerSettings(1, 4, Duration.ofMillis(1_600));
    public static final EntityRef LOCAL = new EntityRef(new InstanceId("local"), "101", "UD-1");
    private static final ConnectionFacts FACTS = new ConnectionFacts(
            "jira_to_github",
            "ours",
            "theirs",
            new TrackerKind("jira"),
            new TrackerKind("github"),
            "UD",
            true,
            Mappings.none());

    private Setting() {}

    private static ScriptLimits limits() {
        SourceLimits source = new SourceLimits(1_000, 100, 10, 10, 100_000, Duration.ofMillis(500));
        ScriptLimits all = ScriptLimits.defaults();
        return new ScriptLimits(source, RunLimits.defaults().withTime(TIME), all.data(), all.log());
    }

    public static ChildLauncher children() {
        return new ChildLauncher(FakeTools.NAMES, LIMITS, new WorkerMemory(48, 64));
    }

    public static ProcessScriptEngine engine(WorkerSettings settings, WorkerListener listener) {
        return new ProcessScriptEngine(children(), LIMITS, settings, listener);
    }

    public static SyncScript script(ScriptEngine engine, ScriptKind kind, String text) {
        return switch (engine.compile(new ScriptSource(kind, text))) {
            case Compilation.Compiled good -> good.script();
            case Compilation.Rejected bad ->
                throw new AssertionError(bad.errors().toString());
        };
    }

    public static OutgoingInput outgoing(String summary) {
        return new OutgoingInput(issue(summary), LOCAL, Optional.empty(), false, FACTS, Instant.EPOCH);
    }

    public static IncomingInput incoming(HubIssue issue) {
        Replica replica = new Replica(
                ReplicaVersion.CURRENT,
                issue("remote"),
                new ReplicaSource(new InstanceId("remote"), "r1", "REM-1", Optional.empty()),
                new ConnectionId("c1"),
                3,
                Instant.EPOCH);
        return new IncomingInput(
                issue, Optional.of(LOCAL), replica, Optional.empty(), false, List.of(), FACTS, Instant.EPOCH);
    }

    public static HubIssue issue(String summary) {
        return HubIssue.empty().with("summary", summary);
    }

    /** A tracker that answers everything with this value. */
    public static LocalTracker answering(Object value) {
        return tracker(ask -> value);
    }

    public static LocalTracker tracker(Function<TrackerAsk, Object> answers) {
        return new AskingTracker(ask -> new TrackerTold(HubJson.tree(answers.apply(ask)), ""));
    }

    public static LocalTracker silent() {
        return tracker(ask -> {
            throw new AssertionError("nothing is asked");
        });
    }

    /** The summary an outgoing run came to. */
    public static String run(SyncScript script, LocalTracker tracker) {
        return summary(script.run(outgoing("as it was"), tracker));
    }

    public static String summary(OutgoingOutcome outcome) {
        if (outcome instanceof OutgoingOutcome.Filled filled)
            return filled.replica().text("summary").orElseThrow();
        throw new AssertionError(outcome.toString());
    }

    public static String summary(IncomingOutcome outcome) {
        if (outcome instanceof IncomingOutcome.Finished done)
            return done.issue().text("summary").orElseThrow();
        throw new AssertionError(outcome.toString());
    }
}
