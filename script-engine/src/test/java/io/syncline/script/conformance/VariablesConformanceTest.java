package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.IncomingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2: the variables of both directions. */
class VariablesConformanceTest {
    private static RuleRun full() {
        return rule().issue("{'id':'101','key':'UD-1','summary':'local'}")
                .replica(
                        "{'summary':'remote','status':{'name':'Done'},"
                                + "'attachments':[{'id':'a1','filename':'f.png','mimetype':'image/png','filesize':3,'internal':false}]}")
                .previous("{'status':{'name':'Open'}}")
                .trace(TraceKind.COMMENT, "7", "r7");
    }

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.summary | local",
                "workItem.summary | local",
                "entity.summary | local",
                "ticket.summary | local",
                "replica.summary | remote",
                "previous?.status?.name | Open",
                "firstSync | false",
                "issueBeforeScript.summary | local",
                "remoteReplica.hubIssue.summary | remote",
                "remoteReplica.version.major | 1",
                "remoteReplica.source.key | REM-1",
                "issueKey.id | 101",
                "issueKey.urn | UD-1",
                "issueKey.entityType | issue",
                "connection.name | jira_to_github",
                "connection.localInstance.name | our Jira",
                "connection.remoteInstance.name | their GitHub",
                "relation.name | jira_to_github",
                "relation.remoteInstance.name | their GitHub",
                "syncRequest.event | 3",
                "syncRequest.traces.size() | 1",
                "syncRequest.traces[0].remoteId | r7",
                "syncRequest.attachments*.filename | [f.png]",
                "entityType | issue"
            })
    void incomingVariable(String expression, String text) {
        assertThat(full().says(expression)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} reads as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.summary | local",
                "workItem.summary | local",
                "entity.summary | local",
                "ticket.summary | local",
                "previous?.status?.name | Open",
                "firstSync | false",
                "issueKey.id | 101",
                "issueKey.urn | UD-1",
                "issueKey.entityType | issue",
                "connection.name | jira_to_github",
                "connection.localInstance.name | our Jira",
                "connection.remoteInstance.name | their GitHub",
                "relation.name | jira_to_github",
                "entityType | issue"
            })
    void outgoingVariable(String expression, String text) {
        assertThat(full().tells(expression)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} has entities of the type {1}")
    @CsvSource({"jira,issue", "github,issue", "azure,workItem", "zendesk,ticket"})
    void entityTypeIsTheTrackersWord(String tracker, String type) {
        assertThat(rule().on(tracker).says("entityType")).isEqualTo(type);
        assertThat(rule().on(tracker).says("issueKey.entityType")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commentHelper",
                "attachmentHelper",
                "workLogHelper",
                "workflowHelper",
                "nodeHelper",
                "syncHelper",
                "userHelper",
                "linkHelper",
                "httpClient",
                "debug",
                "log"
            })
    void helperIsThereInBothDirections(String helper) {
        assertThat(rule().says(helper + " != null")).isEqualTo("true");
        assertThat(rule().tells(helper + " != null")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issueBeforeScript", "remoteReplica", "syncRequest", "traces"})
    void incomingOnlyVariableIsAnErrorInAnOutgoingScript(String name) {
        assertThat(RuleRun.compilation(ScriptKind.OUTGOING, "replica.x = 1\n  log.info(" + name + ")"))
                .asInstanceOf(type(Compilation.Rejected.class))
                .satisfies(rejected -> assertThat(rejected.errors())
                        .singleElement()
                        .satisfies(error -> {
                            assertThat(error.line()).isEqualTo(2);
                            assertThat(error.column()).isEqualTo(12);
                            assertThat(error.message()).contains("'" + name + "'", "incoming");
                        }));
    }

    @Test
    void aliasesAreTheSameObject() {
        HubIssue after = rule().after("workItem.summary = 'a'; entity.summary += 'b'; ticket.summary += issue.summary");

        assertThat(after.text("summary")).contains("abab");
        assertThat(rule().says("workItem.is(issue) && entity.is(issue) && ticket.is(issue)"))
                .isEqualTo("true");
    }

    @Test
    void firstSyncIsTrueWhileThereIsNoTwin() {
        RuleRun first = rule().firstSync();

        assertThat(first.says("\"${firstSync} ${previous} ${previous?.status?.name} ${issueKey}\""))
                .isEqualTo("true null null null");
        assertThat(first.tells("\"${firstSync} ${previous?.status?.name} ${issueKey.urn}\""))
                .isEqualTo("true null UD-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replica.summary = 's'",
                "replica.setSummary('s')",
                "replica.status.name = 's'",
                "replica.customKeys.a = 1",
                "previous.summary = 's'",
                "issueBeforeScript.summary = 's'",
                "remoteReplica.event = 5",
                "remoteReplica.hubIssue.summary = 's'",
                "connection.name = 's'",
                "issueKey.urn = 's'",
                "syncRequest.traces << 5"
            })
    void incomingInputsAreReadOnly(String script) {
        assertThat(full().failure("\n" + script).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.summary = 's'",
                "workItem.setSummary('s')",
                "previous.summary = 's'",
                "connection.name = 's'"
            })
    void outgoingInputsAreReadOnly(String script) {
        assertThat(full().outgoingFailure("\n" + script).line()).isEqualTo(2);
    }

    @Test
    void issueBeforeScriptStaysAsItWas() {
        assertThat(full().logs("issue.summary = 'changed'; log.info(issueBeforeScript.summary)"))
                .isEqualTo("local");
    }

    @Test
    void tracesLinkWhatTheScriptMadeItself() {
        IncomingOutcome.Finished finished = rule().finished("traces.link('comment', 'l1', 'r1')");

        assertThat(finished.effects().traces()).containsExactly(new Trace(TraceKind.COMMENT, "l1", "r1"));
        assertThat(rule().failure("traces.link('riddle', 'l1', 'r1')").message())
                .contains("riddle");
    }

    @Test
    void storeCreatesNowAndGivesIdAndKey() {
        RuleRun run = rule().firstSync().replica("{'summary':'s'}");

        IncomingOutcome.Finished finished =
                run.finished("issue.projectKey = 'UD'; issue.typeName = 'Task'; issue.summary = replica.summary\n"
                        + "store(issue)\nissue.description = \"made as ${issue.key}, ${issue.id}\"");

        assertThat(run.tracker.stored).singleElement().satisfies(stored -> assertThat(stored.text("summary"))
                .contains("s"));
        assertThat(finished.issue().text("description")).contains("made as UD-501, 501");
        assertThat(finished.effects().stored().orElseThrow().key()).isEqualTo("UD-501");
    }

    @Test
    void storeOfAStoredIssueWritesAgainAndMakesNoSecondOne() {
        RuleRun run = rule().firstSync();

        IncomingOutcome.Finished finished =
                run.finished("issue.projectKey = 'UD'; store(issue); issue.summary = 'later'; store(workItem)");

        assertThat(run.tracker.stored).hasSize(2);
        assertThat(run.tracker.stored.getLast().field("id")).contains(json("'501'"));
        assertThat(finished.effects().stored().orElseThrow().id()).isEqualTo("501");
    }

    @Test
    void storeStoresTheIssueOnly() {
        assertThat(rule().failure("store(replica)").message()).contains("issue");
    }
}
