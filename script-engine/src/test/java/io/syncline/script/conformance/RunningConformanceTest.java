package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.hub;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.OutgoingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1: how scripts run. */
class RunningConformanceTest {
    private static final String ISSUE =
            "{'id':'101','key':'UD-1','summary':'Broken','due':'2026-05-06','storyPoints':1.50,"
                    + "'status':{'id':'3','name':'Open','category':'new','icon':{'a':[1,null]}},'labels':[{'label':'a','id':7}]}";

    @Test
    void replicaIsEmptyAtStartAndHoldsWhatTheOutgoingScriptPutIn() {
        assertThat(rule().issue(ISSUE).tells("replica.summary")).isEqualTo("null");
        assertThat(rule().issue(ISSUE).sent("replica.summary = issue.summary").fields())
                .containsOnlyKeys("summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "// nothing", "return", "if (issue.status.name == 'Open') return\nreplica.key = issue.key"})
    void outgoingScriptThatFillsNothingSendsNothing(String script) {
        assertThat(rule().issue(ISSUE).outgoing(script)).isInstanceOf(OutgoingOutcome.Nothing.class);
    }

    @Test
    void returningLaterSendsWhatIsFilledByThen() {
        assertThat(rule().issue(ISSUE)
                        .sent("replica.key = issue.key\nif (true) return\nreplica.summary = 's'")
                        .fields())
                .containsOnlyKeys("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "'text'", "null", "false", "[:]", "return replica", "return true"})
    void returnValueDoesNotMatter(String last) {
        assertThat(rule().issue(ISSUE).after("issue.summary = 'new'\n" + last).text("summary"))
                .contains("new");
        assertThat(rule().issue(ISSUE).sent("replica.summary = 'new'\n" + last).fields())
                .containsOnlyKeys("summary");
    }

    @Test
    void returningBeforeNamingAProjectLeavesTheIssueWithoutOne() {
        HubIssue after = rule().firstSync()
                .replica("{'type':{'name':'Riddle'},'summary':'s'}")
                .after("if (replica.type?.name != 'Bug') return\nissue.projectKey = 'UD'; issue.typeName = 'Bug'");

        assertThat(after.fields()).isEmpty();
    }

    @Test
    void whatTheScriptLeavesAloneIsUnchangedToTheByte() {
        String script = "def seen = [issue.status, issue.labels, issue.due, issue.storyPoints, issue.fixVersions, "
                + "issue.customFields.\"Points\".value, issue.customKeys]";

        assertThat(rule().issue(ISSUE).after(script)).isEqualTo(hub(ISSUE));
    }

    @Test
    void assigningWhatIsThereAlreadyIsNoChange() {
        String script = "issue.summary = issue.summary; issue.setStatus('Open'); issue.labels = issue.labels; "
                + "issue.due = issue.due; issue.comments += []; issue.status = issue.status";

        assertThat(rule().issue(ISSUE).after(script)).isEqualTo(hub(ISSUE));
    }

    @Test
    void exceptionNamesScriptLineAndMessage() {
        ScriptFailure incoming = rule().failure("def a = 1\n\nthrow new RuntimeException('no customer')");
        ScriptFailure outgoing = rule().outgoingFailure("\nthrow new IllegalStateException(\"no ${1 + 1}\")");

        assertThat(incoming).isEqualTo(new ScriptFailure(ScriptKind.INCOMING, 3, "no customer", FailureKind.THROWN));
        assertThat(outgoing).isEqualTo(new ScriptFailure(ScriptKind.OUTGOING, 2, "no 2", FailureKind.THROWN));
    }

    @Test
    void failedRunChangesNothing() {
        assertThat(rule().issue(ISSUE)
                        .failure("issue.summary = 'half'\nreplica.none.more")
                        .line())
                .isEqualTo(2);
    }

    @Test
    void exceptionOfTheScriptCanBeCaughtInTheScript() {
        assertThat(rule().after("try { replica.none.more } catch (e) { issue.summary = 'caught' }")
                        .text("summary"))
                .contains("caught");
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(rule().failure("issue.Summary = 's'").message()).contains("'Summary'", "'summary'");
        assertThat(rule().replica("{'Summary':'upper'}").says("\"${replica.summary} ${replica.Summary}\""))
                .isEqualTo("null upper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "new Date().time | 1767323045000",
                "new Date().format('yyyy-MM-dd HH:mm:ss') | 2026-01-02 03:04:05",
                "java.time.Instant.now().toString() | 2026-01-02T03:04:05Z",
                "java.time.LocalDate.now().toString() | 2026-01-02"
            })
    void nowIsTheMomentOfTheRun(String expression, String text) {
        assertThat(rule().says(expression)).isEqualTo(text);
        assertThat(rule().tells(expression)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Math.random()",
                "UUID.randomUUID()",
                "new Random().nextInt()",
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "[1, 2].shuffled()",
                "'x'.toURL().text",
                "new URL('http://x').text"
            })
    void chanceAndTheWorldOutsideAreNotReachable(String expression) {
        assertThat(RuleRun.compilation(ScriptKind.INCOMING, "issue.summary = " + expression))
                .isInstanceOf(io.syncline.script.Compilation.Rejected.class);
    }

    @Test
    void sameInputsGiveTheSameResult() {
        RuleRun same = rule().issue(ISSUE).replica("{'tags':['c','a','b'],'map':{'z':1,'y':2}}");
        String script = "issue.customKeys.a = replica.tags.toSet().collect { it } + replica.map.keySet()\n"
                + "issue.customKeys.b = new Date().format('HH:mm'); issue.customKeys.c = replica.tags.groupBy { it }";

        assertThat(same.after(script)).isEqualTo(same.after(script));
    }

    @Test
    void methodsOfTheScriptSeeItsVariables() {
        String script = "copySummary()\n\ndef copySummary() {\n    issue.summary = prefixed(replica.summary)\n}\n"
                + "String prefixed(String text, String prefix = '[ext] ') {\n    prefix + text\n}";

        assertThat(rule().replica("{'summary':'s'}").after(script).text("summary"))
                .contains("[ext] s");
    }
}
