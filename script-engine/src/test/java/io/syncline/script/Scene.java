package io.syncline.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.limit.RunLimits;
import io.syncline.script.limit.ScriptLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a script, told in a test by what matters to it. JSON is written with single quotes. */
final class Scene {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    final FakeTracker tracker = new FakeTracker();
    private final List<Trace> traces = new ArrayList<>();
    private HubIssue issue = HubIssue.empty();
    private HubIssue replica = HubIssue.empty();
    private Optional<HubIssue> previous = Optional.empty();
    private boolean firstSync;
    private boolean bidirectional = true;
    private Mappings mappings = Mappings.none();
    private ScriptLimits limits = ScriptLimits.defaults();

    static Scene scene() {
        return new Scene();
    }

    static HubIssue hub(String json) {
        return HubJson.read(json.replace('\'', '"'), HubIssue.class);
    }

    static JsonNode json(String json) {
        return HubJson.read(json.replace('\'', '"'), JsonNode.class);
    }

    Scene issue(String json) {
        issue = hub(json);
        return this;
    }

    Scene replica(String json) {
        replica = hub(json);
        return this;
    }

    Scene previous(String json) {
        previous = Optional.of(hub(json));
        return this;
    }

    Scene firstSync() {
        firstSync = true;
        return this;
    }

    Scene oneWay() {
        bidirectional = false;
        return this;
    }

    Scene within(ScriptLimits other) {
        limits = other;
        return this;
    }

    Scene time(int millis) {
        return within(ScriptLimits.defaults().with(RunLimits.defaults().withTime(Duration.ofMillis(millis))));
    }

    Scene commentTrace(String local, String remote) {
        traces.add(new Trace(TraceKind.COMMENT, local, remote));
        return this;
    }

    Scene attachmentTrace(String local, String remote) {
        traces.add(new Trace(TraceKind.ATTACHMENT, local, remote));
        return this;
    }

    OutgoingInput outgoingInput() {
        EntityRef local = new EntityRef(FakeTracker.LOCAL, "101", "UD-1");
        return new OutgoingInput(issue, local, previous, firstSync, facts(), NOW);
    }

    IncomingInput incomingInput() {
        ReplicaSource source = new ReplicaSource(new InstanceId("remote"), "r1", "REM-1", Optional.empty());
        ConnectionId connection = new ConnectionId("c1");
        Replica payload = new Replica(
                ReplicaVersion.CURRENT, replica, source, connection, 3, Instant.parse("2026-01-01T00:00:00Z"));
        Optional<EntityRef> local =
                firstSync ? Optional.empty() : Optional.of(new EntityRef(FakeTracker.LOCAL, "101", "UD-1"));
        return new IncomingInput(issue, local, payload, previous, firstSync, traces, facts(), NOW);
    }

    private ConnectionFacts facts() {
        return new ConnectionFacts(
                "jira_to_github",
                "our Jira",
                "their GitHub",
                new TrackerKind("jira"),
                new TrackerKind("github"),
                "UD",
                bidirectional,
                mappings);
    }

    SyncScript compiled(ScriptKind kind, String text) {
        Compilation compilation = ScriptEngine.create(limits).compile(new ScriptSource(kind, text));
        if (compilation instanceof Compilation.Rejected rejected) throw new AssertionError(rejected.errors());
        return ((Compilation.Compiled) compilation).script();
    }

    OutgoingOutcome outgoing(String text) {
        try (SyncScript script = compiled(ScriptKind.OUTGOING, text)) {
            return script.run(outgoingInput(), tracker);
        }
    }

    IncomingOutcome incoming(String text) {
        try (SyncScript script = compiled(ScriptKind.INCOMING, text)) {
            return script.run(incomingInput(), tracker);
        }
    }

    /** The replica that the script filled. */
    HubIssue sent(String text) {
        OutgoingOutcome outcome = outgoing(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(OutgoingOutcome.Filled.class);
        return ((OutgoingOutcome.Filled) outcome).replica();
    }

    /** The run of a script that ended well. */
    IncomingOutcome.Finished finished(String text) {
        IncomingOutcome outcome = incoming(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(IncomingOutcome.Finished.class);
        return (IncomingOutcome.Finished) outcome;
    }

    /** The issue after the script. */
    HubIssue after(String text) {
        return finished(text).issue();
    }

    /** What an incoming script computes, through its log. */
    String says(String expression) {
        return finished("log.info(" + expression + ")").notes().log().getLast().substring("INFO ".length());
    }

    ScriptFailure failure(String text) {
        IncomingOutcome outcome = incoming(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(IncomingOutcome.Failed.class);
        return ((IncomingOutcome.Failed) outcome).failure();
    }

    ScriptFailure outgoingFailure(String text) {
        OutgoingOutcome outcome = outgoing(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(OutgoingOutcome.Failed.class);
        return ((OutgoingOutcome.Failed) outcome).failure();
    }

    static List<RuleDiagnostic> rejected(ScriptKind kind, String text) {
        Compilation compilation = ScriptEngine.create(ScriptLimits.defaults()).compile(new ScriptSource(kind, text));
        assertThat(compilation).as(text).isInstanceOf(Compilation.Rejected.class);
        return ((Compilation.Rejected) compilation).errors();
    }

    static List<RuleDiagnostic> rejected(String text) {
        return rejected(ScriptKind.INCOMING, text);
    }
}
