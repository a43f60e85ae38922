package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.Direction;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.rules.recording.Recording;
import io.syncline.rules.recording.RecordingRepository;
import io.syncline.rules.recording.RecordingSchedule;
import io.syncline.rules.rerun.NoTracker;
import io.syncline.rules.rerun.Rerun;
import io.syncline.rules.rerun.RerunResult;
import io.syncline.rules.script.RuleScripts;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules tried out: dry runs of what is now, reruns of what was. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class TrialIT {
    private static final String SCRIPT = Pair.FIRST + Pair.FIELDS
            + "issue.assignee = nodeHelper.getUserByEmail('a@example.com')\n"
            + "store(issue)\nissue.description = replica.description + ' at ' + issue.key\n";

    @Inject
    Stories stories;

    @Inject
    RecordingRepository recordings;

    @Inject
    RecordingSchedule storing;

    @Inject
    RuleScripts scripts;

    @Test
    void entityAloneShowsWhatWouldArriveOnTheOtherSide() {
        Pair pair = stories.pair().activate();
        EntityRef entity = pair.left.create("not under sync");
        pair.quietHints();

        JsonNode result = new TrialClient(pair).trial(Side.LEFT, Map.of("entity", entity.key()));

        assertThat(result.at("/replica/hubIssue/summary").asText()).isEqualTo("not under sync");
        assertThat(result.path("writesTo").asText()).isEqualTo("right");
        assertThat(TrialClient.writes(result)).contains("project", "summary", "type");
        assertThat(result.path("notes").toString()).contains("not under sync yet");
        assertThat(pair.left.writes()).isEmpty();
        assertThat(pair.right.writes()).isEmpty();
    }

    @Test
    void unchangedEntityWouldSendNothingUntilTheScriptIsAnother() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("known");
        String other = Pair.OUTGOING + "replica.summary = 'now ' + issue.summary\nlog.info('tried')\n";

        JsonNode same = new TrialClient(pair)
                .trial(Side.LEFT, Map.of("entity", twins.left().key()));
        JsonNode changed = new TrialClient(pair)
                .trial(Side.LEFT, Map.of("entity", twins.left().key(), "outgoing", other));

        assertThat(same.path("writes")).isEmpty();
        assertThat(same.path("notes").toString()).contains("knows this already");
        assertThat(TrialClient.writes(changed)).containsExactly("summary");
        assertThat(changed.at("/writes/0/after").asText()).isEqualTo("now known");
        assertThat(changed.path("log").toString()).contains("tried");
        assertThat(pair.onRight(twins).text("summary")).contains("known");
    }

    @Test
    void refusalOfTheTrackerIsForeseen() {
        Pair pair = stories.pair().activate();
        pair.right.refuse("summary", "too blunt");

        JsonNode result = new TrialClient(pair).trial(Side.RIGHT, Map.of("replica", Map.of("summary", "pasted")));

        assertThat(result.at("/error/side").asText()).isEqualTo("right");
        assertThat(result.at("/error/field").asText()).isEqualTo("summary");
        assertThat(result.at("/error/message").asText()).isEqualTo("too blunt");
        assertThat(TrialClient.writes(result)).isEmpty();
        assertThat(pair.right.writes()).isEmpty();
    }

    @Test
    void scriptThatDoesNotCompileIsShownWhere() {
        Pair pair = stories.pair().activate();
        Map<String, Object> pasted = Map.of("summary", "pasted");

        JsonNode incoming = new TrialClient(pair)
                .trial(Side.RIGHT, Map.of("replica", pasted, "incoming", "\nissue.summary = repica.summary\n"));

        assertThat(incoming.at("/error/side").asText()).isEqualTo("right");
        assertThat(incoming.at("/error/script").asText()).isEqualTo("incoming");
        assertThat(incoming.at("/error/line").asInt()).isEqualTo(2);
        assertThat(incoming.at("/error/column").asInt()).isEqualTo(17);
        assertThat(incoming.at("/error/message").asText()).contains("repica").contains("replica");
        assertThat(TrialClient.writes(incoming)).isEmpty();
    }

    @Test
    void scriptErrorNamesSideScriptAndLine() {
        Pair pair = stories.pair().activate();

        JsonNode result = new TrialClient(pair)
                .trial(
                        Side.RIGHT,
                        Map.of(
                                "replica",
                                Map.of("summary", "pasted"),
                                "incoming",
                                Pair.FIRST + "store(issue)\ndebug.error('stop ' + issue.key)\n"));

        assertThat(result.at("/error/side").asText()).isEqualTo("right");
        assertThat(result.at("/error/script").asText()).isEqualTo("incoming");
        assertThat(result.at("/error/line").asInt()).isEqualTo(6);
        assertThat(result.at("/error/message").asText()).contains("stop RI-NEW");
        assertThat(TrialClient.writes(result)).contains("project");
        assertThat(pair.right.issues()).isEmpty();
    }

    @Test
    void remoteEntityArrivesHereAsTheOtherSideWouldSendIt() {
        Pair pair = stories.pair().activate();
        EntityRef entity = pair.left.create("over there");
        pair.quietHints();

        JsonNode result = new TrialClient(pair)
                .trial(
                        Side.RIGHT,
                        Map.of(
                                "remoteEntity",
                                entity.key(),
                                "incoming",
                                Pair.FIRST + "issue.summary = replica.summary + '!'"));

        assertThat(result.path("writes").toString()).contains("over there!");
        assertThat(pair.right.issues()).isEmpty();
    }

    @Test
    void recordedEventRunsAgainWithTheSameResultAndNoTracker() {
        Pair pair = stories.pair().incoming(Side.RIGHT, SCRIPT).activate();
        Pair.Twins twins = pair.synced("recorded");
        pair.left.edit(twins.left(), "description", "second");
        pair.quiet();
        List<SyncEvent> applied = pair.events(Side.RIGHT, Outcome.APPLIED);
        storing.store();
        List<Recording> recorded = recordings.newest(pair.id, Side.RIGHT, Direction.INCOMING, 10);
        int calls = pair.right.calls().size();

        List<RerunResult> again = recorded.reversed().stream()
                .map(recording -> new Rerun(recording, NoTracker.tracker()).with(compiled(SCRIPT)))
                .toList();

        assertThat(applied)
                .hasSize(2)
                .allMatch(event -> event.run().orElseThrow().replayable());
        assertThat(applied.getFirst().run().orElseThrow().answers())
                .anyMatch(answer -> answer.what().equals("userByEmail"));
        assertThat(again).extracting(RerunResult::notReplayed).containsOnly(List.of());
        for (int i = 0; i < 2; i++) {
            List<FieldWrite> fields = again.get(i).writes().stream()
                    .filter(write -> !write.field().equals("project"))
                    .toList();
            assertThat(HubJson.text(fields))
                    .isEqualTo(HubJson.text(applied.get(i).writes()));
        }
        assertThat(pair.right.calls()).hasSize(calls);
    }

    @Test
    void backtestComparesTheDraftWithWhatIsPublished() {
        Pair pair = stories.pair().activate();
        pair.synced("one");
        pair.synced("two");
        String published = Pair.FIRST + Pair.FIELDS;
        String draft = published + "if (replica.summary == 'two') issue.summary = 'TWO'\n"
                + "issue.assignee = nodeHelper.getUserByEmail('b@example.com')\n";
        int writes = pair.right.writes().size();

        JsonNode result = new TrialClient(pair).backtest(Side.RIGHT, 100, published, draft);

        assertThat(result.path("changes")).hasSize(2);
        assertThat(result.at("/changes/0/differences/0/field").asText()).isEqualTo("summary");
        assertThat(result.at("/changes/0/differences/0/published/0").asText()).isEqualTo("two");
        assertThat(result.at("/changes/0/differences/0/draft/0").asText()).isEqualTo("TWO");
        assertThat(result.at("/changes/1/differences"))
                .noneMatch(difference -> difference.path("field").asText().equals("summary"));
        assertThat(result.at("/changes/0/draft/notReplayed").toString()).contains("userByEmail");
        assertThat(result.at("/changes/0/published/notReplayed")).isEmpty();
        assertThat(pair.right.writes()).hasSize(writes);
    }

    @Test
    void completionsHoldTheFieldsOfTheLocalProjectOrSayWhyNot() {
        Pair pair = stories.pair().activate();
        TrialClient client = new TrialClient(pair);

        JsonNode fields = client.completions(Side.RIGHT);
        pair.right.nextCallEndsIn(Refusal.field("project", "no such project"));
        JsonNode none = client.completions(Side.RIGHT);

        assertThat(fields.has("degraded")).isFalse();
        assertThat(pair.right.calls()).anyMatch(call -> call.path().equals("fields?project=RI"));
        assertThat(none.path("degraded").asText()).contains("no such project");
    }

    private SyncScript compiled(String text) {
        return switch (scripts.compile(ScriptKind.INCOMING, text)) {
            case Compilation.Compiled good -> good.script();
            case Compilation.Rejected bad -> throw new AssertionError(bad.errors());
        };
    }
}
