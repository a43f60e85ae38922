package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.FailureKind;
import io.syncline.script.exchange.OutgoingOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in incoming and outgoing rules, in their own ways of writing it: first sync, status, users, parents, fields. */
class RuleIdiomsTest {
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"User Story,Story", "Bug,Bug", "Riddle,Task"})
    void typeComesFromAMapThenFromItsNameThenFromADefault(String remote, String here) {
        String script = """
                if (firstSync) {
                    issue.projectKey = "UD"
                    def typeMap = [
                        "User Story": "Story",
                        "Product Backlog Item": "Story",
                    ]
                    issue.typeName = nodeHelper.getIssueType(typeMap[replica.type?.name], issue.projectKey)?.name
                        ?: nodeHelper.getIssueType(replica.type?.name, (issue.projectKey ?: issue.project.key))?.name
                        ?: "Task"
                    issue.summary = replica.summary
                }
                """;

        assertThat(rule().firstSync()
                        .replica("{'type':{'name':'" + remote + "'}}")
                        .after(script)
                        .text("typeName"))
                .contains(here);
    }

    @Test
    void firstSyncGuardsInOneLine() {
        HubIssue after = rule().firstSync()
                .after("firstSync && issue.setProjectKey('UD'); if (firstSync) issue.typeName = 'Bug';");

        assertThat(after.text("projectKey")).contains("UD");
        assertThat(after.text("typeName")).contains("Bug");
    }

    @Test
    void issueIsStoredBeforeItsKeyIsUsed() {
        RuleRun run = rule().firstSync().replica("{'summary':'s','key':'REM-9'}");
        String script = """
                if (firstSync) {
                    issue.projectKey = "UD"
                    issue.typeName = "Task"
                    issue.summary = replica.summary
                    store(issue)
                    syncHelper.syncBackAfterProcessing()
                }
                issue.summary = "[${replica.key}] ${replica.summary} (${issue.key})"
                """;

        assertThat(run.after(script).text("summary")).contains("[REM-9] s (UD-501)");
        assertThat(run.finished(script).effects().syncBack()).isTrue();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"To Do,Open", "Done,Closed", "Review,Review"})
    void statusIsMappedWithAFallback(String remote, String here) {
        RuleRun run = rule().replica("{'status':{'name':'" + remote + "'}}");

        assertThat(run.after("def statusMap = [\"To Do\" : \"Open\", \"Done\" : \"Closed\"]\n"
                                + "def remoteStatusName = replica.status.name\n"
                                + "issue.setStatus(statusMap[remoteStatusName] ?: remoteStatusName)")
                        .name("status"))
                .contains(here);
        assertThat(run.after(
                                "issue.setStatus(['To Do': 'Open', 'Done': 'Closed'].getOrDefault(replica.status.name, replica.status.name))")
                        .name("status"))
                .contains(here);
        assertThat(run.after(
                                "def pairs = [['To Do', 'Open'], ['Done', 'Closed']]\n"
                                        + "def hit = pairs.find { it[0] == replica.status?.name }\nissue.setStatus(hit ? hit[1] : replica.status.name)")
                        .name("status"))
                .contains(here);
        assertThat(run.after(
                                "def map = ['To Do': 'Open', 'Done': 'Closed']\n"
                                        + "issue.setStatus(map.find { k, v -> k == replica.status.name }?.value ?: replica.status.name)")
                        .name("status"))
                .contains(here);
    }

    @Test
    void statusIsMappedPerType() {
        String script = """
                def maps = [Bug: ["Done": "Verified"], Task: ["Done": "Closed"]]
                def local = maps[issue.typeName]?.get(replica.status?.name)
                if (local) { issue.setStatus(local) } else { debug.error("Status mapping failed: " + replica.status.name) }
                """;

        assertThat(rule().issue("{'type':{'name':'Bug'}}")
                        .replica("{'status':{'name':'Done'}}")
                        .after(script)
                        .name("status"))
                .contains("Verified");
        assertThat(rule().issue("{'type':{'name':'Bug'}}")
                        .replica("{'status':{'name':'Odd'}}")
                        .failure(script)
                        .message())
                .isEqualTo("Status mapping failed: Odd");
    }

    @Test
    void statusIsChosenBySwitch() {
        String script = """
                switch (replica.status?.name) {
                    case ["New", "Open"]: issue.setStatus("To Do"); break
                    case ~/.*[Pp]rogress.*/: issue.setStatus("In Progress"); break
                    case null: break
                    default: issue.setStatus("Done")
                }
                """;

        assertThat(rule().replica("{'status':{'name':'Open'}}").after(script).name("status"))
                .contains("To Do");
        assertThat(rule().replica("{'status':{'name':'In progress'}}")
                        .after(script)
                        .name("status"))
                .contains("In Progress");
        assertThat(rule().replica("{'status':{'name':'Odd'}}").after(script).name("status"))
                .contains("Done");
        assertThat(rule().after(script).name("status")).isEmpty();
    }

    @Test
    void statusThatDidNotChangeOverThereIsLeftAlone() {
        String script =
                "if (!firstSync && previous?.status?.name == replica?.status?.name) { } else issue.status = replica.status";
        RuleRun run = rule().issue("{'status':{'name':'In Progress'}}").replica("{'status':{'name':'Open'}}");

        assertThat(run.previous("{'status':{'name':'Open'}}").after(script).name("status"))
                .contains("In Progress");
        assertThat(run.previous("{'status':{'name':'New'}}").after(script).name("status"))
                .contains("Open");
    }

    @ParameterizedTest(name = "{0} is assigned to {1}")
    @CsvSource({"alice@acme.example,alice-key", "who@acme.example,bob-key"})
    void assigneeFallsBackToADefaultUser(String email, String key) {
        RuleRun run = rule().replica("{'assignee':{'key':'x','email':'" + email + "','active':true}}");

        for (String script : new String[] {
            "issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: nodeHelper.getUser('bob-key')",
            "def defaultUser = nodeHelper.getUserByEmail(\"bob@acme.example\")\n"
                    + "issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email) ?: defaultUser",
            "def found = nodeHelper.getUserByEmail(replica.assignee?.email)\n"
                    + "if (found && nodeHelper.isUserAssignable('UD', found)) issue.assignee = found\n"
                    + "else issue.assignee = nodeHelper.getUserByUsername('bob')"
        }) {
            assertThat(run.after(script).user("assignee").orElseThrow().key())
                    .as(script)
                    .isEqualTo(key);
        }
    }

    @Test
    void userMapOfTheRuleIsAMap() {
        String script = """
                def userMap = [
                    // their key : our address
                    "12a34b": "alice@acme.example",
                ]
                issue.reporter = nodeHelper.getUserByEmail(userMap[replica.reporter?.key] ?: "")
                """;

        assertThat(rule().replica("{'reporter':{'key':'12a34b','active':true}}")
                        .after(script)
                        .user("reporter")
                        .orElseThrow()
                        .key())
                .isEqualTo("alice-key");
    }

    @Test
    void userThatIsNotFoundLeavesTheFieldAlone() {
        RuleRun run = rule().issue("{'assignee':{'key':'old','active':true}}")
                .replica("{'assignee':{'key':'x','email':'who@acme.example','active':true}}");

        assertThat(run.after("issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)")
                        .user("assignee")
                        .orElseThrow()
                        .key())
                .isEqualTo("old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.parentId = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong(), \"issue\")?.id",
                "issue.parentId = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId)?.id",
                "def localParent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong())\nif (localParent) {\n  workItem.parentId = localParent.id\n}",
                "if (replica.parentId) {\n  def localParent = nodeHelper.getLocalIssueKeyFromRemoteId(replica.parentId as Long)\n"
                        + "  if (localParent == null) debug.error(\"parent ${replica.parentId} is missing\")\n  issue.parentId = localParent.id\n}",
                "linkHelper.parent(issue, replica.parentId)"
            })
    void parentIsTheLocalTwinOfTheRemoteParent(String script) {
        assertThat(rule().replica("{'parentId':'10077'}").logs(script + "\nlog.info(issue.parentId)"))
                .isEqualTo("77");
    }

    @Test
    void epicLinkTakesTheReadableKey() {
        String script = "def localParent = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong())\n"
                + "if (localParent) issue.customFields.\"remote issue key\".value = localParent.urn";

        assertThat(rule().replica("{'parentId':'10077'}")
                        .after(script)
                        .field("customFields")
                        .orElseThrow()
                        .path("remote issue key")
                        .path("value"))
                .isEqualTo(json("'UD-77'"));
    }

    @Test
    void linksAreRebuiltFromWhatIsUnderSync() {
        String script = """
                issue.issueLinks = replica.issueLinks.collect { link ->
                    def local = syncHelper.getLocalIssueKeyFromRemoteId(link.otherIssueId)
                    local ? [linkName: link.linkName, otherIssueId: local.id, outward: link.outward] : null
                }.findAll { it != null }
                log.info(issue.issueLinks.collect { "${it.linkName} ${it.otherIssueId}" })
                """;

        assertThat(rule().replica("{'issueLinks':[{'linkName':'Blocks','otherIssueId':'10077','outward':true},"
                                + "{'linkName':'Relates','otherIssueId':'5','outward':true}]}")
                        .logs(script))
                .isEqualTo("[Blocks 77]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (issue.priority?.name == 'Trivial') return\nreplica.key = issue.key",
                "if (issue.labels.any { it.label == 'private' }) { return }\nreplica.key = issue.key",
                "if (!issue.customFields.\"Customer\".value) return\nreplica.key = issue.key",
                "def wanted = issue.comments.any { it.body.toLowerCase().contains('#share') }\nif (!wanted) return\nreplica.key = issue.key"
            })
    void issueThatIsNotWantedIsNotSent(String script) {
        assertThat(rule().issue("{'key':'K','priority':{'name':'Trivial'},'labels':[{'label':'private'}],"
                                + "'comments':[{'id':'1','body':'no','internal':false}]}")
                        .outgoing(script))
                .isInstanceOf(OutgoingOutcome.Nothing.class);
    }

    @Test
    void debugErrorShowsAValue() {
        var failure = rule().replica("{'type':{'name':'Odd'}}")
                .failure("def type = replica.type\ndebug.error('Type: ' + type.name + ' : ' + [1, 2])");

        assertThat(failure.kind()).isEqualTo(FailureKind.STOPPED);
        assertThat(failure.message()).isEqualTo("Type: Odd : [1, 2]");
    }
}
