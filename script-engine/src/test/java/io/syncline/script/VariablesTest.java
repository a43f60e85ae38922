package io.syncline.script;

import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.exchange.Effects;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingOutcome;
import org.junit.jupiter.api.Test;

/** script-api.md section 2: one test per variable. */
class VariablesTest {
    @Test
    void issueIsReadInOutgoing() {
        assertThat(scene().issue("{'summary':'s'}")
                        .sent("replica.summary = issue.summary")
                        .text("summary"))
                .contains("s");
        assertThat(scene().issue("{'summary':'s'}").outgoingFailure("\nissue.summary = 'x'"))
                .isEqualTo(new ScriptFailure(
                        ScriptKind.OUTGOING,
                        2,
                        "'issue' is read-only here, so 'summary' cannot be set; an outgoing script writes to 'replica' instead",
                        FailureKind.THROWN));
    }

    @Test
    void issueHasOtherNamesForOtherTrackers() {
        for (String name : new String[] {"workItem", "entity", "ticket"}) {
            assertThat(scene().after(name + ".summary = 'n'").text("summary")).contains("n");
        }
    }

    @Test
    void replicaIsReadInIncoming() {
        ScriptFailure failure = scene().replica("{'summary':'s'}").failure("replica.summary = 'x'");

        assertThat(failure.message()).startsWith("'replica' is read-only here").endsWith("write to 'issue' instead");
    }

    @Test
    void emptyReplicaMeansNothingIsSent() {
        assertThat(scene().issue("{'summary':'s'}").outgoing("if (issue.summary == 's') return\nreplica.key = 'k'"))
                .isInstanceOf(OutgoingOutcome.Nothing.class);
        assertThat(scene().outgoing("replica.customFields; replica.customKeys"))
                .isInstanceOf(OutgoingOutcome.Nothing.class);
    }

    @Test
    void previousIsNullOnFirstSync() {
        assertThat(scene().says("previous?.status?.name")).isEqualTo("null");
        assertThat(scene().previous("{'status':{'name':'Open'}}").says("previous?.status?.name"))
                .isEqualTo("Open");
        assertThat(scene().previous("{'summary':'p'}")
                        .failure("previous.summary = 'x'")
                        .message())
                .startsWith("'previous' is read-only");
    }

    @Test
    void firstSyncIsABoolean() {
        assertThat(scene().says("!firstSync")).isEqualTo("true");
        assertThat(scene().firstSync().says("!firstSync")).isEqualTo("false");
    }

    @Test
    void issueBeforeScriptStaysAsItWas() {
        Scene scene = scene().issue("{'summary':'old'}");

        assertThat(scene.after("issue.summary = 'new'; issue.description = issueBeforeScript.summary")
                        .text("description"))
                .contains("old");
        assertThat(scene.failure("issueBeforeScript.summary = 'x'").message()).contains("read-only");
    }

    @Test
    void remoteReplicaIsTheWholePayload() {
        assertThat(
                        scene().replica("{'key':'REM-1'}")
                                .says(
                                        "\"${remoteReplica.version.minor} ${remoteReplica.hubIssue.key} ${remoteReplica.source.key}\""))
                .isEqualTo("14 REM-1 REM-1");
    }

    @Test
    void issueKeyIsNullBeforeTheIssueExists() {
        assertThat(scene().says("\"${issueKey.id} ${issueKey.urn}\"")).isEqualTo("101 UD-1");
        assertThat(scene().firstSync().says("issueKey")).isEqualTo("null");
    }

    @Test
    void connectionTellsItsNames() {
        String expression =
                "connection.name + ' ' + relation.localInstance.name + ' ' + connection.remoteInstance.name";

        assertThat(scene().says(expression)).isEqualTo("jira_to_github our Jira their GitHub");
    }

    @Test
    void syncRequestTellsTheEvent() {
        assertThat(scene().says("syncRequest.event")).isEqualTo("3");
    }

    @Test
    void tracesCanBeLinked() {
        Effects effects = scene().finished("traces.link('comment', '5', 'r5')").effects();

        assertThat(effects.traces()).singleElement().satisfies(trace -> assertThat(trace.remoteId())
                .isEqualTo("r5"));
    }

    @Test
    void entityTypeIsTheTrackersWord() {
        assertThat(scene().says("entityType")).isEqualTo("issue");
    }

    @Test
    void storeGivesTheIssueItsKey() {
        Scene scene = scene().firstSync().replica("{'comments':[{'id':'r1','body':'b','internal':false}]}");

        IncomingOutcome.Finished finished = scene.finished("""
                issue.projectKey = 'UD'
                issue.typeName = 'Task'
                issue.comments += replica.addedComments
                store(issue)
                issue.summary = issue.key
                issue.comments += replica.addedComments
                """);

        assertThat(scene.tracker.stored).singleElement().satisfies(stored -> assertThat(stored.comments())
                .hasSize(1));
        assertThat(finished.issue().text("summary")).contains("UD-501");
        assertThat(finished.issue().comments()).hasSize(1);
        assertThat(finished.effects().stored()).map(ref -> ref.key()).contains("UD-501");
    }

    @Test
    void incomingVariablesAreRefusedInOutgoing() {
        assertThat(Scene.rejected(ScriptKind.OUTGOING, "replica.x = issueBeforeScript.summary"))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message()).isEqualTo("'issueBeforeScript' is only there in incoming scripts"));
    }
}
