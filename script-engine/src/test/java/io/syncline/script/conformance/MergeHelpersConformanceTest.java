package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubAttachment;
import io.syncline.hub.message.TraceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: attachmentHelper, workLogHelper and workflowHelper. */
class MergeHelpersConformanceTest {
    private static String file(String id, String name) {
        return "{'id':'" + id + "','filename':'" + name + "','mimetype':'text/plain','filesize':1,'internal':false}";
    }

    private static RuleRun files() {
        return rule().issue("{'attachments':[" + file("own", "own.txt") + "," + file("l1", "gone.txt") + "]}")
                .previous("{'attachments':[" + file("r1", "gone.txt") + "]}")
                .replica("{'attachments':[" + file("r2", "new.txt") + "]}")
                .trace(TraceKind.ATTACHMENT, "l1", "r1");
    }

    private static RuleRun logs() {
        return rule().issue(
                        "{'workLogs':[{'id':'own','comment':'mine','timeSpent':60},{'id':'l1','comment':'one','timeSpent':60},"
                                + "{'id':'l2','comment':'two','timeSpent':60}]}")
                .previous(
                        "{'workLogs':[{'id':'r1','comment':'one','timeSpent':60},{'id':'r2','comment':'two','timeSpent':60}]}")
                .replica(
                        "{'workLogs':[{'id':'r1','comment':'one','timeSpent':90},{'id':'r3','comment':'three','timeSpent':30}]}")
                .trace(TraceKind.WORKLOG, "l1", "r1")
                .trace(TraceKind.WORKLOG, "l2", "r2");
    }

    private static JsonNode workLogs(RuleRun run, String script) {
        return run.after(script).field("workLogs").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.attachments = attachmentHelper.mergeAttachments(issue, replica)",
                "attachmentHelper.mergeAttachments(issue, replica)",
                "issue.attachments += replica.addedAttachments; issue.attachments -= replica.removedAttachments"
            })
    void mergeAttachmentsAddsAndRemovesAndLeavesLocalOnesAlone(String script) {
        assertThat(files().after(script).attachments())
                .extracting(HubAttachment::filename, each -> each.remoteId().orElse("-"))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("own.txt", "-"),
                        org.assertj.core.api.Assertions.tuple("new.txt", "r2"));
    }

    @Test
    void attachmentsThatWereNeverSentAreLeftAlone() {
        assertThat(files().replica("{'summary':'s'}")
                        .after("issue.attachments = attachmentHelper.mergeAttachments(issue, replica)")
                        .attachments())
                .hasSize(2);
    }

    @Test
    void onlySomeAttachmentsCanBeTaken() {
        String script =
                "issue.attachments += replica.addedAttachments.findAll { it.filesize < 1000 && !it.filename.endsWith('.exe') }";

        assertThat(files().replica("{'attachments':[" + file("r8", "a.exe") + "," + file("r9", "b.txt") + "]}")
                        .after(script)
                        .attachments())
                .extracting(HubAttachment::filename)
                .contains("b.txt")
                .doesNotContain("a.exe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica)",
                "workLogHelper.mergeWorkLogs(issue, replica)"
            })
    void mergeWorkLogsAddsEditsAndRemovesAndLeavesLocalOnesAlone(String script) {
        JsonNode after = workLogs(logs(), script);

        assertThat(after.findValuesAsText("timeSpent")).containsExactly("60", "90", "30");
        assertThat(after.get(1).path("id")).isEqualTo(json("'l1'"));
        assertThat(after.get(2).path("remoteId")).isEqualTo(json("'r3'"));
    }

    @Test
    void closureFormatsAWorkLog() {
        JsonNode after =
                workLogs(logs(), "workLogHelper.mergeWorkLogs(issue, replica) { it.comment = '> ' + it.comment; it }");

        assertThat(after.get(2).path("comment")).isEqualTo(json("'> three'"));
        assertThat(after.get(0).path("comment")).isEqualTo(json("'mine'"));
    }

    @Test
    void addWorkLogAppendsOne() {
        JsonNode after =
                workLogs(rule(), "issue.workLogs = workLogHelper.addWorkLog(new Date(0), 3600, 'did', issue.workLogs)");

        assertThat(after).hasSize(1);
        assertThat(after.get(0))
                .isEqualTo(json("{'startDate':'1970-01-01T00:00:00Z','timeSpent':3600,'comment':'did'}"));
    }

    @Test
    void filterLocalKeepsWorkLogsThatDidNotComeFromTheOtherSide() {
        assertThat(logs().says("workLogHelper.filterLocal(issue.workLogs)*.comment"))
                .isEqualTo("[mine]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workflowHelper.transition(issue, 'Done')",
                "workflowHelper.transition(issue, 'Done', nodeHelper.getUserByEmail('alice@acme.example'))",
                "workflowHelper.transition(workItem, 'Done')"
            })
    void transitionAsksForAStatus(String script) {
        assertThat(rule().after(script).name("status")).contains("Done");
    }
}
