package io.syncline.script.conformance;

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
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.limit.ScriptLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a rule, told in a test by what matters to it. JSON may be written with single quotes. */
public final class RuleRun {
    public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final EntityRef LOCAL = new EntityRef(SampleTracker.LOCAL, "101", "UD-1");

    public final SampleTracker tracker = new SampleTracker();
    private final List<Trace> traces = new ArrayList<>();
    private HubIssue issue = HubIssue.empty();
    private HubIssue replica = HubIssue.empty();
    private Optional<HubIssue> previous = Optional.empty();
    private Mappings mappings = Mappings.none();
    private ScriptLimits limits = ScriptLimits.defaults();
    private String local = "jira";
    private boolean firstSync;
    private boolean bidirectional = true;

    /** A run on an existing pair, with an empty issue and an empty replica. */
    public static RuleRun rule() {
        return new RuleRun();
    }

    public static JsonNode json(String json) {
        return HubJson.read(json.replace('\'', '"'), JsonNode.class);
    }

    public static HubIssue hub(String json) {
        return HubJson.read(json.replace('\'', '"'), HubIssue.class);
    }

    public RuleRun issue(String json) {
        return issue(hub(json));
    }

    public RuleRun issue(HubIssue hub) {
        issue = hub;
        return this;
    }

    public RuleRun replica(String json) {
        return replica(hub(json));
    }

    public RuleRun replica(HubIssue hub) {
        replica = hub;
        return this;
    }

    public RuleRun previous(String json) {
        return previous(hub(json));
    }

    public RuleRun previous(HubIssue hub) {
        previous = Optional.of(hub);
        return this;
    }

    public RuleRun firstSync() {
        firstSync = true;
        return this;
    }

    public RuleRun oneWay() {
        bidirectional = false;
        return this;
    }

    /** The kind of tracker on the rule's own side. */
    public RuleRun on(String tracker) {
        local = tracker;
        return this;
    }

    public RuleRun trace(TraceKind kind, String localId, String remoteId) {
        traces.add(new Trace(kind, localId, remoteId));
        return this;
    }

    public RuleRun mappedUser(String remote, String here) {
        mappings = new Mappings(Map.of(remote, here), mappings.statuses());
        return this;
    }

    public RuleRun mappedStatus(String remote, String here) {
        mappings = new Mappings(mappings.users(), Map.of(remote, here));
        return this;
    }

    public RuleRun within(ScriptLimits other) {
        limits = other;
        return this;
    }

    private ConnectionFacts facts() {
        return new ConnectionFacts(
                "jira_to_github",
                "our Jira",
                "their GitHub",
                new TrackerKind(local),
                new TrackerKind("github"),
                "UD",
                bidirectional,
                mappings);
    }

    private OutgoingInput outgoingInput() {
        return new OutgoingInput(issue, LOCAL, previous, firstSync, facts(), NOW);
    }

    private IncomingInput incomingInput() {
        ReplicaSource source = new ReplicaSource(new InstanceId("remote"), "r1", "REM-1", Optional.empty());
        Instant sent = Instant.parse("2026-01-01T00:00:00Z");
        Replica payload = new Replica(ReplicaVersion.CURRENT, replica, source, new ConnectionId("c1"), 3, sent);
        Optional<EntityRef> here = firstSync ? Optional.empty() : Optional.of(LOCAL);
        return new IncomingInput(issue, here, payload, previous, firstSync, traces, facts(), NOW);
    }

    public static Compilation compilation(ScriptKind kind, String text) {
        return ScriptEngine.create(ScriptLimits.defaults()).compile(new ScriptSource(kind, text));
    }

    private SyncScript compiled(ScriptKind kind, String text) {
        Compilation compilation = ScriptEngine.create(limits).compile(new ScriptSource(kind, text));
        if (compilation instanceof Compilation.Rejected rejected) throw new AssertionError(rejected.errors());
        return ((Compilation.Compiled) compilation).script();
    }

    public OutgoingOutcome outgoing(String text) {
        try (SyncScript script = compiled(ScriptKind.OUTGOING, text)) {
            return script.run(outgoingInput(), tracker);
        }
    }

    public IncomingOutcome incoming(String text) {
        try (SyncScript script = compiled(ScriptKind.INCOMING, text)) {
            return script.run(incomingInput(), tracker);
        }
    }

    /** The replica that an outgoing rule filled. */
    public HubIssue sent(String text) {
        OutgoingOutcome outcome = outgoing(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(OutgoingOutcome.Filled.class);
        return ((OutgoingOutcome.Filled) outcome).replica();
    }

    /** An incoming run that ended well. */
    public IncomingOutcome.Finished finished(String text) {
        IncomingOutcome outcome = incoming(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(IncomingOutcome.Finished.class);
        return (IncomingOutcome.Finished) outcome;
    }

    /** The local issue after an incoming rule. */
    public HubIssue after(String text) {
        return finished(text).issue();
    }

    /** What an expression of an incoming rule reads as. */
    public String says(String expression) {
        return lastLine(finished("log.info(" + expression + ")").notes().log());
    }

    /** What an incoming rule logged last. */
    public String logs(String text) {
        return lastLine(finished(text).notes().log());
    }

    /** What an expression of an outgoing rule reads as. */
    public String tells(String expression) {
        return lastLine(outgoing("log.info(" + expression + ")").notes().log());
    }

    private static String lastLine(List<String> log) {
        assertThat(log).isNotEmpty();
        return log.getLast().substring("INFO ".length());
    }

    /** What the author of an incoming rule is told, whether it is found when the rule is compiled or when it runs. */
    public RuleDiagnostic complaint(String text) {
        if (compilation(ScriptKind.INCOMING, text) instanceof Compilation.Rejected rejected) {
            return rejected.errors().getFirst();
        }
        ScriptFailure failure = failure(text);
        return RuleDiagnostic.error("incoming", failure.line(), 1, failure.message(), "");
    }

    public ScriptFailure failure(String text) {
        IncomingOutcome outcome = incoming(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(IncomingOutcome.Failed.class);
        return ((IncomingOutcome.Failed) outcome).failure();
    }

    public ScriptFailure outgoingFailure(String text) {
        OutgoingOutcome outcome = outgoing(text);
        assertThat(outcome).as("%s", outcome).isInstanceOf(OutgoingOutcome.Failed.class);
        return ((OutgoingOutcome.Failed) outcome).failure();
    }
}
