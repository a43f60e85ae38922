package io.syncline.script;

import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** script-api.md section 4, but for comments and attachments: one test per helper. */
class HelpersTest {
    @Test
    void getUserFindsLocalUsers() {
        Scene scene = scene().replica("{'assignee':{'key':'x','email':'alice@acme.example','active':true}}");

        assertThat(scene.says("nodeHelper.getUserByEmail(replica.assignee?.email).displayName"))
                .isEqualTo("Alice A");
        assertThat(scene.says("nodeHelper.getUserByUsername('alice').key")).isEqualTo("alice-key");
        assertThat(scene.says("nodeHelper.getUser('alice-key').email")).isEqualTo("alice@acme.example");
        assertThat(scene.says("userHelper.getUserByEmail('none@acme.example')")).isEqualTo("null");
        assertThat(scene.says("nodeHelper.getUserByEmail(null)")).isEqualTo("null");
        assertThat(scene.after("issue.assignee = nodeHelper.getUserByEmail('alice@acme.example')")
                        .user("assignee"))
                .contains(FakeTracker.ALICE);
    }

    @Test
    void namedThingsAreMadeByName() {
        assertThat(scene().says("nodeHelper.getStatus('Open').name + nodeHelper.getResolution('Done').name"))
                .isEqualTo("OpenDone");
        assertThat(scene().says("nodeHelper.getProject('UD').key + nodeHelper.getIssueType('Bug').name"))
                .isEqualTo("UDBug");
        assertThat(scene().says("nodeHelper.getLabel('x').label")).isEqualTo("x");
        assertThat(scene().says("nodeHelper.getOption(issue, 'Severity', 'High').value"))
                .isEqualTo("High");
    }

    @Test
    void htmlIsStrippedOrTurnedIntoMarkdown() {
        assertThat(scene().says("nodeHelper.stripHtml('<p>a &amp; <b>b</b></p>')"))
                .isEqualTo("a & b");
        assertThat(scene().says("nodeHelper.toMarkDownFromHtml('<b>a</b> <a href=\"u\">t</a>')"))
                .isEqualTo("**a** [t](u)");
        assertThat(scene().issue("{'description':'d'}").says("nodeHelper.getHtmlField(issue, 'description')"))
                .isEqualTo("d");
    }

    @Test
    void localKeysAreFoundFromRemoteIds() {
        assertThat(scene().says("nodeHelper.getLocalIssueKeyFromRemoteId('r-parent')"))
                .isEqualTo("UD-77");
        assertThat(scene().says("syncHelper.getLocalIssueKeyFromRemoteId('r-parent', 'issue')"))
                .isEqualTo("UD-77");
        assertThat(scene().says("syncHelper.getLocalIssueKeyFromRemoteId('none')"))
                .isEqualTo("null");
        assertThat(scene().says("syncHelper.isUnderSync('77', 'issue')")).isEqualTo("true");
        assertThat(scene().says("syncHelper.getTrackerUrl() + syncHelper.getRemoteTrackerUrl()"))
                .isEqualTo("https://local.examplehttps://remote.example");
    }

    @Test
    void syncBackOnAOneWayConnectionSaysWhy() {
        ScriptFailure failure = scene().oneWay().failure("\n\nsyncHelper.syncBackAfterProcessing()");

        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.message()).contains("'jira_to_github' only goes one way");
    }

    @Test
    void unexalateIsAnEffect() {
        assertThat(scene().finished("syncHelper.unExalateAfterProcessing()")
                        .effects()
                        .unexalate())
                .isTrue();
    }

    @Test
    void transitionWritesTheStatus() {
        assertThat(scene().after("workflowHelper.transition(issue, 'Done')").name("status"))
                .contains("Done");
    }

    @Test
    void workLogsAreMergedAndAdded() {
        Scene scene = scene().replica("{'workLogs':[{'id':'w1','comment':'c','timeSpent':60}]}");

        assertThat(scene.after("workLogHelper.mergeWorkLogs(issue, replica)")
                        .field("workLogs")
                        .orElseThrow()
                        .get(0))
                .isEqualTo(Scene.json("{'comment':'c','timeSpent':60,'remoteId':'w1'}"));
        assertThat(scene.after("issue.workLogs = workLogHelper.addWorkLog(new Date(0), 60, 'did', issue.workLogs)")
                        .field("workLogs")
                        .orElseThrow()
                        .get(0))
                .isEqualTo(Scene.json("{'startDate':'1970-01-01T00:00:00Z','timeSpent':60,'comment':'did'}"));
    }

    @Test
    void debugErrorStopsWithItsText() {
        ScriptFailure failure = scene().replica("{'key':'K'}")
                .failure("if (true) {\n  try { debug.error(\"at ${replica.key}\") } catch (e) { }\n}");

        assertThat(failure).isEqualTo(new ScriptFailure(ScriptKind.INCOMING, 2, "at K", FailureKind.STOPPED));
    }

    @Test
    void logGoesToTheNotesAndIsBounded() {
        assertThat(scene().finished("log.info('a\\nb'); log.warn(5); log.error(null)")
                        .notes()
                        .log())
                .containsExactly("INFO a b", "WARN 5", "ERROR null");
        assertThat(scene().finished("(1..500).each { log.info(it) }").notes().log())
                .hasSize(100)
                .last()
                .isEqualTo("WARN 401 more lines were dropped");
    }

    @Test
    void helpersThatCannotBeServedSayWhatToDo() {
        assertThat(scene().failure("httpClient.get('/rest')"))
                .isEqualTo(new ScriptFailure(
                        ScriptKind.INCOMING,
                        1,
                        "httpClient.get(..) is not available; send what the other side needs as a field of the replica",
                        FailureKind.REFUSED));
        assertThat(scene().failure("nodeHelper.createOption(issue, 'f', 'x')").kind())
                .isEqualTo(FailureKind.REFUSED);
        assertThat(scene().failure("nodeHelper.getUserByMail('x')").message())
                .isEqualTo("nodeHelper has no method 'getUserByMail'; did you mean 'getUserByEmail'?");
    }
}
