package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.Compilation;
import io.syncline.script.DefaultScripts;
import io.syncline.script.ScriptKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: the scripts a new connection starts with. */
class DefaultScriptsConformanceTest {
    private static final String ISSUE =
            "{'id':'1','key':'UD-1','summary':'s','description':'d','type':{'id':'1','name':'Bug'},"
                    + "'status':{'id':'9','name':'Done','category':'done'},'labels':[{'label':'a b'}],'parentId':'5',"
                    + "'assignee':{'key':'k','email':'alice@acme.example','active':true},'reporter':{'key':'r','active':true},"
                    + "'resolution':{'id':'1','name':'Fixed'},'priority':{'id':'2','name':'High'},"
                    + "'project':{'idStr':'1','key':'UD','name':'U','versions':[{'name':'1'}],'components':[{'name':'c'}]},"
                    + "'comments':[{'id':'1','body':'open','internal':false}],"
                    + "'attachments':[{'id':'5','filename':'f','mimetype':'m','filesize':1,'internal':false}]}";

    private static String outgoing(String tracker) {
        return DefaultScripts.outgoing(new TrackerKind(tracker));
    }

    private static String incoming(String tracker) {
        return DefaultScripts.incoming(new TrackerKind(tracker));
    }

    /** With the commented blocks opened, as an author would. */
    private static String opened(String tracker) {
        return incoming(tracker)
                .replace("/*\n", "//\n")
                .replace("*/", "//")
                .replaceAll("(?m)^(User|Status) synchronization:", "// ");
    }

    @Test
    void jiraSendsTheDocumentedFields() {
        HubIssue sent = rule().issue(ISSUE).sent(outgoing("jira"));

        assertThat(sent.fields())
                .containsOnlyKeys(
                        "key",
                        "type",
                        "assignee",
                        "reporter",
                        "summary",
                        "description",
                        "labels",
                        "comments",
                        "resolution",
                        "status",
                        "parentId",
                        "priority",
                        "attachments",
                        "project");
        assertThat(sent.field("project").orElseThrow().path("versions")).isEmpty();
        assertThat(sent.field("project").orElseThrow().path("components")).isEmpty();
    }

    @ParameterizedTest(name = "jira to {0}")
    @CsvSource({"jira,projectKey,UD,a_b", "github,repository,UD,a b", "azure,projectKey,UD,a b"})
    void firstSyncCarriesAnIssueAcross(String tracker, String place, String value, String label) {
        HubIssue sent = rule().issue(ISSUE).sent(outgoing("jira"));
        HubIssue arrived =
                rule().on(tracker).firstSync().replica(HubJson.text(sent)).after(incoming(tracker));

        assertThat(arrived.text(place)).contains(value);
        assertThat(arrived.text("summary")).contains("s");
        assertThat(arrived.text("description")).contains("d");
        assertThat(arrived.labels()).containsExactly(label);
        assertThat(arrived.comments())
                .extracting(HubComment::body)
                .singleElement()
                .satisfies(body -> assertThat(body).endsWith("open"));
        assertThat(arrived.attachments()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "azure"})
    void sameTypeIsTakenIfItExistsAndATaskOtherwise(String tracker) {
        RuleRun known = rule().on(tracker).firstSync().replica("{'type':{'name':'Bug'}}");
        RuleRun unknown = rule().on(tracker).firstSync().replica("{'type':{'name':'Riddle'}}");

        assertThat(known.after(incoming(tracker)).text("typeName")).contains("Bug");
        assertThat(unknown.after(incoming(tracker)).text("typeName")).contains("Task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure", "zendesk"})
    void defaultsCompileWithoutAWarning(String tracker) {
        for (Compilation compilation : new Compilation[] {
            RuleRun.compilation(ScriptKind.OUTGOING, outgoing(tracker)),
            RuleRun.compilation(ScriptKind.INCOMING, incoming(tracker)),
            RuleRun.compilation(ScriptKind.INCOMING, opened(tracker))
        }) {
            assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
            assertThat(((Compilation.Compiled) compilation).warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure", "zendesk"})
    void defaultsRunOnAlmostNothing(String tracker) {
        assertThat(rule().issue("{'key':'K'}").sent(outgoing(tracker)).text("key"))
                .contains("K");
        assertThat(rule().replica("{'key':'K'}").after(incoming(tracker)).text("description"))
                .contains("No description");
        assertThat(rule().replica("{'status':{'name':'open','category':'new'}}").finished(opened(tracker)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"jira,open,new,To Do", "jira,Riddle,new,Riddle", "github,Fertig,done,closed", "github,open,new,open"})
    void statusIsMapped(String tracker, String remote, String category, String here) {
        RuleRun run =
                rule().on(tracker).replica("{'status':{'name':'%s','category':'%s'}}".formatted(remote, category));

        assertThat(run.after(opened(tracker)).name("status")).contains(here);
    }

    @ParameterizedTest
    @CsvSource({"Bug,done,Closed", "User Story,indeterminate,Active", "Task,new,New"})
    void azureMapsTheStatePerType(String type, String category, String state) {
        RuleRun run = rule().on("azure")
                .issue("{'type':{'name':'%s'},'status':{'name':'x','category':'other'}}".formatted(type))
                .replica("{'status':{'name':'y','category':'%s'}}".formatted(category));

        assertThat(run.after(opened("azure")).name("status")).contains(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure"})
    void userBlockFindsUsersByAddress(String tracker) {
        RuleRun run = rule().on(tracker).replica("{'assignee':{'key':'x','email':'alice@acme.example','active':true}}");

        assertThat(run.after(opened(tracker)).user("assignee").orElseThrow().key())
                .isEqualTo("alice-key");
    }
}
