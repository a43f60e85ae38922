package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.hub;
import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: the hub issue as an object and as a map, unknown names, dates. */
class HubIssueConformanceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replica.summary | s",
                "replica['summary'] | s",
                "replica.get('summary') | s",
                "replica.getSummary() | s",
                "replica?.summary | s",
                "replica.containsKey('summary') | true",
                "replica.containsKey('nothing') | false",
                "replica.getOrDefault('nothing', 'x') | x",
                "replica.nothing | null",
                "replica.\"Feature Team\" | red",
                "replica['Feature Team'] | red",
                "replica.with { summary + key } | sK"
            })
    void hubIssueReadsAsAnObjectAndAsAMap(String expression, String text) {
        assertThat(rule().replica("{'summary':'s','key':'K','Feature Team':'red'}")
                        .says(expression))
                .isEqualTo(text);
    }

    @Test
    void unknownPropertiesOfTheReplicaTravel() {
        HubIssue sent = rule().sent("replica.targetProject = 'X'\nreplica.\"Feature Team\" = [1, 'two', [deep: true]]\n"
                + "replica.put('n', 1.50)\nreplica['when'] = new Date(0)\nreplica.setOwnField(\"g${1}\")");

        assertThat(sent)
                .isEqualTo(hub("{'targetProject':'X','Feature Team':[1,'two',{'deep':true}],'n':1.50,"
                        + "'when':'1970-01-01T00:00:00Z','ownField':'g1'}"));
    }

    @Test
    void customKeysAreAFreeBag() {
        HubIssue sent = rule().issue("{'reporter':{'key':'k','email':'r@acme.example','active':true}}")
                .sent(
                        "replica.customKeys.\"reporter mail\" = issue.reporter?.email\nreplica.customKeys.list = [1, 2]\n"
                                + "replica.customKeys['x'] = replica.customKeys.list.size(); replica.customKeys.put('y', null)");

        assertThat(sent.field("customKeys").orElseThrow().path("reporter mail")).isEqualTo(json("'r@acme.example'"));
        assertThat(sent.field("customKeys").orElseThrow().path("list")).isEqualTo(json("[1,2]"));
        assertThat(sent.field("customKeys").orElseThrow().path("x")).isEqualTo(json("2"));
        assertThat(rule().replica("{'customKeys':{'a':{'b':'c'}}}")
                        .says("replica.customKeys.\"a\".b + replica.customKeys.none"))
                .isEqualTo("cnull");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.\"Severity\" | High",
                "issue.Severity | High",
                "issue['Severity'] | High",
                "workItem.\"System.Tags\" | a; b",
                "workItem.\"Work Item Tags\" | a; b",
                "issue.\"Feature Team\" | null"
            })
    void unknownNameOfTheIssueIsTheTrackersField(String expression, String text) {
        RuleRun run = rule().issue(
                        "{'customFields':{'Severity':{'id':'customfield_10202','name':'Severity','type':'OPTION','value':{'id':'9','value':'High'}},"
                                + "'Work Item Tags':{'id':'System.Tags','name':'Work Item Tags','type':'STRING','value':'a; b'}}}");

        assertThat(run.says(expression)).isEqualTo(text);
        assertThat(run.tells(expression)).isEqualTo(text);
    }

    @Test
    void unknownNameOfTheIssueIsWrittenToTheTrackersField() {
        RuleRun run = rule().on("azure").replica("{'team':'red'}");

        String script =
                "issue.\"Feature Team\" = replica.team; workItem.\"System.Tags\" = 'a; b'; issue['Severity'] = 'High'";
        assertThat(run.logs(script + "\nlog.info([issue.\"Feature Team\", workItem.\"System.Tags\", issue.Severity])"))
                .isEqualTo("[red, a; b, High]");
        assertThat(run.after(script)
                        .field("customFields")
                        .orElseThrow()
                        .path("Feature Team")
                        .path("value"))
                .isEqualTo(json("'red'"));
    }

    @ParameterizedTest
    @CsvSource({
        "issue.sumary = 'x',sumary,summary",
        "log.info(issue.descripton),descripton,description",
        "issue.Severty = 'x',Severty,Severity",
        "issue.\"Feature Taem\" = 'x',Feature Taem,Feature Team",
        "issue.setSumary('x'),sumary,summary"
    })
    void nameThatIsNowhereIsAnErrorWithTheClosestOnes(String script, String wrong, String close) {
        ScriptFailure failure = rule().failure("\n" + script);

        assertThat(failure.line()).isEqualTo(2);
        assertThat(failure.message()).containsIgnoringCase("'" + wrong + "'").contains("'" + close + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'description':null}", "{'description':''}", "{}"})
    void elvisHoldsForNullEmptyAndMissing(String replica) {
        assertThat(rule().replica(replica)
                        .after("issue.description = replica.description ?: \"No description\"")
                        .text("description"))
                .contains("No description");
    }

    @Test
    void elvisKeepsAText() {
        assertThat(rule().replica("{'description':'0'}").says("replica.description ?: 'none'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replica.created.before(replica.updated) | true",
                "replica.created < replica.updated | true",
                "replica.created == replica.created | true",
                "replica.updated.time - replica.created.time | 86400000",
                "replica.created.format('dd.MM.yyyy') | 02.01.2026",
                "replica.created.format(\"yyyy-MM-dd'T'HH:mm:ss\") | 2026-01-02T03:04:05",
                "new Date().format('yyyy-MM-dd') | 2026-01-02",
                "new Date(0) < replica.created | true",
                "(replica.created + 1) == replica.updated | true",
                "(replica.updated - 1) == replica.created | true",
                "replica.due?.format('yyyy') | null",
                "Date.parse('yyyy-MM-dd', '2026-02-03').format('dd/MM/yyyy') | 03/02/2026"
            })
    void datesAreDates(String expression, String text) {
        assertThat(rule().replica("{'created':'2026-01-02T03:04:05Z','updated':'2026-01-03T03:04:05Z'}")
                        .says(expression))
                .isEqualTo(text);
    }

    @Test
    void dateFieldTakesDatesAndTextsAndNothingElse() {
        RuleRun run = rule().replica("{'due':'2026-02-03T00:00:00Z'}");

        assertThat(run.after("issue.due = replica.due").text("due")).contains("2026-02-03T00:00:00Z");
        assertThat(run.after("issue.due = replica.due + 1").text("due")).contains("2026-02-04T00:00:00Z");
        assertThat(run.failure("issue.due = 'soon'").message()).contains("'due'", "'soon'");
        assertThat(run.after("issue.due = null").field("due")).contains(json("null"));
    }

    @Test
    void statusOfTheReplicaIsMeantByItsName() {
        HubIssue after = rule().replica("{'status':{'id':'r77','name':'Done','category':'done'}}")
                .after("issue.status = replica.status");

        assertThat(after.name("status")).contains("Done");
        assertThat(after.field("status").orElseThrow().path("id").asText("")).isNotEqualTo("r77");
    }

    @Test
    void fieldsOfOneIssueAreNotSharedWithAnother() {
        RuleRun run = rule().replica("{'labels':[{'label':'a'}],'customKeys':{'m':{'x':1}}}");

        String script =
                "issue.labels = replica.labels; issue.labels += 'b'\nissue.customKeys.m = replica.customKeys.m\n"
                        + "issue.customKeys.m.x = 2\nlog.info([replica.labels*.label, replica.customKeys.m.x])";
        assertThat(run.logs(script)).isEqualTo("[[a], 1]");
    }

    @Test
    void usersOfTheReplicaAreFoundByAddressOrLeftAlone() {
        RuleRun known = rule().issue("{'assignee':{'key':'old','active':true}}")
                .replica("{'assignee':{'key':'x','email':'alice@acme.example','active':true}}");
        RuleRun unknown = rule().issue("{'assignee':{'key':'old','active':true}}")
                .replica("{'assignee':{'key':'x','displayName':'Who','email':'who@acme.example','active':true}}");

        assertThat(known.after("issue.assignee = replica.assignee")
                        .user("assignee")
                        .orElseThrow()
                        .key())
                .isEqualTo("alice-key");
        assertThat(unknown.after("issue.assignee = replica.assignee")
                        .user("assignee")
                        .orElseThrow()
                        .key())
                .isEqualTo("old");
        assertThat(unknown.finished("issue.assignee = replica.assignee").notes().log())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("WARN").contains("assignee"));
    }
}
