package io.syncline.rules.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.Direction;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.rules.recording.RecordedRun;
import io.syncline.rules.recording.Recording;
import io.syncline.rules.twin.TwinKey;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.tracker.RecordedAnswer;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RerunTest {
    private static final Instant THEN = Instant.parse("2026-11-22T07:00:00Z");
    private static final TrackerKind FAKE = new TrackerKind("fake");
    private static final String ASKING = "replica.summary = issue.summary + ' ' + issue.key\n"
            + "replica.assignee = nodeHelper.getUserByEmail('a@example.com')\n";

    private final ScriptEngine engine = ScriptEngine.create(ScriptLimits.defaults());

    @Test
    void sameScriptGivesTheSameReplicaWithoutAnyTracker() {
        Recording stored = HubJson.read(HubJson.bytes(recording()), Recording.class);

        RerunResult once = new Rerun(stored, NoTracker.tracker()).with(compiled(ASKING));
        RerunResult again = new Rerun(stored, NoTracker.tracker()).with(compiled(ASKING));

        assertThat(once).isEqualTo(again);
        assertThat(once.notReplayed()).isEmpty();
        HubIssue replica = once.replica().orElseThrow();
        assertThat(replica.text("summary")).contains("It rains LE-1");
        assertThat(replica.user("assignee").orElseThrow().key()).isEqualTo("u1");
    }

    @Test
    void questionThatWasNotAskedThenIsNamed() {
        RerunResult result = new Rerun(recording(), NoTracker.tracker())
                .with(compiled("replica.assignee = nodeHelper.getUserByEmail('b@example.com')"));

        assertThat(result.replica()).isEmpty();
        assertThat(result.notReplayed().toString()).contains("userByEmail", "not replayed");
    }

    private SyncScript compiled(String text) {
        return switch (engine.compile(new ScriptSource(ScriptKind.OUTGOING, text))) {
            case Compilation.Compiled good -> good.script();
            case Compilation.Rejected bad -> throw new AssertionError(bad.errors());
        };
    }

    private static Recording recording() {
        EntityRef local = new EntityRef(new InstanceId("left"), "1", "LE-1");
        OutgoingInput input = new OutgoingInput(
                HubIssue.empty().with("key", "LE-1").with("summary", "It rains"),
                local,
                Optional.empty(),
                true,
                new ConnectionFacts("c", "left", "right", FAKE, FAKE, "LE", true, Mappings.none()),
                THEN);
        HubUser alice =
                new HubUser("u1", Optional.of("alice"), Optional.of("Alice"), Optional.of("a@example.com"), true);
        RecordedAnswer told = new RecordedAnswer(
                new TrackerAsk("userByEmail", List.of(HubJson.tree("a@example.com"))),
                new TrackerTold(HubJson.tree(alice), ""));
        return new Recording(
                new TwinKey(new TwinId("t1"), Side.LEFT),
                new ConnectionRecord(
                        new ConnectionId("c"),
                        1,
                        "c",
                        ConnectionStatus.ACTIVE,
                        ConflictPolicy.NEWEST,
                        spec("left"),
                        spec("right")),
                Direction.OUTGOING,
                1,
                1,
                THEN,
                new RecordedRun.Outgoing(input),
                List.of(told));
    }

    private static SideSpec spec(String name) {
        return new SideSpec(new InstanceId(name), FAKE, name, "P", new Rules(1, "", ""), List.of());
    }
}
