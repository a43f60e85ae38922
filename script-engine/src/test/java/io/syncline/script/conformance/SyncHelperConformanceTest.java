package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.exchange.IncomingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: syncHelper and linkHelper. */
class SyncHelperConformanceTest {
    private static String key(String call, String reading) {
        return "({ def k = " + call + "; " + reading + " })()";
    }

    @Test
    void syncBackIsAnEffect() {
        assertThat(rule().finished("syncHelper.syncBackAfterProcessing()")
                        .effects()
                        .syncBack())
                .isTrue();
        assertThat(rule().finished("if (firstSync) syncHelper.syncBackAfterProcessing()")
                        .effects()
                        .syncBack())
                .isFalse();
        assertThat(rule().firstSync()
                        .finished("if (firstSync) syncHelper.syncBackAfterProcessing()")
                        .effects()
                        .syncBack())
                .isTrue();
    }

    @Test
    void syncBackOnAOneWayConnectionSaysWhy() {
        ScriptFailure failure = rule().oneWay().failure("\n\nsyncHelper.syncBackAfterProcessing()");

        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.kind()).isEqualTo(FailureKind.THROWN);
        assertThat(failure.message()).contains("jira_to_github", "one way");
    }

    @Test
    void syncBackIsForIncomingScripts() {
        assertThat(rule().outgoingFailure("syncHelper.syncBackAfterProcessing()")
                        .message())
                .contains("incoming");
    }

    @Test
    void unexalateIsAnEffect() {
        assertThat(rule().finished("syncHelper.unExalateAfterProcessing()")
                        .effects()
                        .unexalate())
                .isTrue();
        assertThat(rule().finished("log.info('x')").effects().unexalate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syncHelper.getLocalIssueKeyFromRemoteId('10077')",
                "syncHelper.getLocalIssueKeyFromRemoteId(10077)",
                "syncHelper.getLocalIssueKeyFromRemoteId(10077L)",
                "syncHelper.getLocalIssueKeyFromRemoteId('10077'.toLong())",
                "syncHelper.getLocalIssueKeyFromRemoteId('10077' as Long)",
                "syncHelper.getLocalIssueKeyFromRemoteId(\"${10077}\")",
                "syncHelper.getLocalIssueKeyFromRemoteId('10077', 'issue')",
                "syncHelper.getLocalIssueKeyFromRemoteId(10077L, 'issue')",
                "nodeHelper.getLocalIssueKeyFromRemoteId('10077')",
                "nodeHelper.getLocalIssueKeyFromRemoteId(10077, 'issue')",
                "syncHelper.getLocalIssueFromRemoteUrn('REM-77')",
                "syncHelper.getLocalIssueFromRemoteUrn('REM-77', 'issue')"
            })
    void localIssueKeyIsFound(String call) {
        assertThat(rule().says(key(call, "[k.id, k.urn, k.entityType]"))).isEqualTo("[77, UD-77, issue]");
        assertThat(rule().tells(key(call, "[k.id, k.urn, k.entityType]"))).isEqualTo("[77, UD-77, issue]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"see ${k}\" | see UD-77",
                "'see ' + k | see UD-77",
                "k.toString() | UD-77",
                "k == 'UD-77' | true",
                "'UD-77' == k | true",
                "k != 'UD-78' | true",
                "k in ['UD-77'] | true",
                "['UD-77': 'x'][k.urn] | x",
                "k?.urn | UD-77",
                "k?.id | 77",
                "k ? 'there' : 'missing' | there",
                "k.id == '77' | true",
                "k.id.toString() | 77"
            })
    void localIssueKeyReadsAsItsUrn(String reading, String text) {
        assertThat(rule().says(key("syncHelper.getLocalIssueKeyFromRemoteId('10077')", reading)))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syncHelper.getLocalIssueKeyFromRemoteId('none')",
                "syncHelper.getLocalIssueKeyFromRemoteId(5)",
                "syncHelper.getLocalIssueKeyFromRemoteId(null)",
                "syncHelper.getLocalIssueKeyFromRemoteId('')",
                "syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId?.toLong())?.id",
                "nodeHelper.getLocalIssueKeyFromRemoteId('none', 'issue')?.urn",
                "syncHelper.getLocalIssueFromRemoteUrn('REM-1000')",
                "syncHelper.getLocalIssueFromRemoteUrn(null)",
                "syncHelper.getRemoteIssueUrl('none')"
            })
    void whatIsNotFoundIsNull(String expression) {
        assertThat(rule().says(expression)).isEqualTo("null");
    }

    @Test
    void azureCallsItsEntitiesWorkItems() {
        assertThat(rule().on("azure").says("syncHelper.getLocalIssueKeyFromRemoteId('10077').entityType"))
                .isEqualTo("workItem");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "syncHelper.isUnderSync('77', 'issue') | true",
                "syncHelper.isUnderSync(77, 'issue') | true",
                "syncHelper.isUnderSync('78', 'issue') | false",
                "syncHelper.isUnderSync('77', 'issue', 'jira_to_github') | true",
                "syncHelper.isUnderSync('77', 'issue', 'another') | false",
                "syncHelper.isUnderSync(null, 'issue') | false",
                "syncHelper.getTrackerUrl() | https://local.example",
                "syncHelper.getRemoteTrackerUrl() | https://remote.example",
                "syncHelper.getRemoteIssueUrl('77') | https://remote.example/browse/77",
                "syncHelper.getRemoteIssueUrl(issue.id) | https://remote.example/browse/101",
                "syncHelper.getRemoteIssueUrl(issueKey) | https://remote.example/browse/101"
            })
    void answerAboutThePair(String expression, String text) {
        assertThat(rule().issue("{'id':'101','key':'UD-1'}").says(expression)).isEqualTo(text);
        assertThat(rule().issue("{'id':'101','key':'UD-1'}").tells(expression)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkHelper.link(issue, 'UD-77', 'Relates')",
                "linkHelper.link(issue, syncHelper.getLocalIssueKeyFromRemoteId('10077'), 'Relates')"
            })
    void linkAddsALink(String script) {
        String links = rule().issue("{'issueLinks':[{'linkName':'Blocks','otherIssueId':'5','outward':true}]}")
                .logs(script + "\nlog.info(issue.issueLinks*.linkName)");

        assertThat(links).isEqualTo("[Blocks, Relates]");
    }

    @Test
    void linkThatIsThereIsNotMadeTwice() {
        assertThat(rule().logs(
                                "linkHelper.link(issue, 'UD-77', 'Relates'); linkHelper.link(issue, 'UD-77', 'Relates')\n"
                                        + "log.info(issue.issueLinks.size())"))
                .isEqualTo("1");
    }

    @Test
    void parentIsSetToTheLocalTwinOfTheRemoteOne() {
        assertThat(rule().logs("linkHelper.parent(issue, '10077'); log.info(issue.parentId)"))
                .isEqualTo("77");
        assertThat(rule().replica("{'parentId':'10077'}")
                        .logs("linkHelper.parent(workItem, replica.parentId?.toLong()); log.info(issue.parentId)"))
                .isEqualTo("77");
    }

    @Test
    void parentThatIsStillOnItsWayIsWaitedFor() {
        IncomingOutcome outcome = rule().incoming("issue.summary = 's'; linkHelper.parent(issue, 20001)");

        assertThat(outcome).isInstanceOf(IncomingOutcome.Waits.class);
        assertThat(((IncomingOutcome.Waits) outcome).remoteId()).isEqualTo("20001");
    }

    @Test
    void waitingForAParentCannotBeCaught() {
        assertThat(rule().incoming("try { linkHelper.parent(issue, '20001') } catch (e) { issue.summary = 'x' }"))
                .isInstanceOf(IncomingOutcome.Waits.class);
    }

    @Test
    void noParentIsNothingToWaitFor() {
        assertThat(rule().logs("linkHelper.parent(issue, replica.parentId); log.info(issue.parentId)"))
                .isEqualTo("null");
    }
}
