package io.syncline.script;

import static io.syncline.script.Scene.hub;
import static io.syncline.script.Scene.json;
import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import org.junit.jupiter.api.Test;

/** script-api.md section 3: the hub issue as an object and as a map. */
class HubFieldsTest {
    private static final String FULL =
            "{'id':'101','key':'UD-1','summary':'s','created':'2026-01-02T03:04:05.123456Z','due':'2026-05-06',"
                    + "'status':{'id':'3','name':'Open','category':'new','extra':{'a':[1,2.5,null]}},'storyPoints':5,'ratio':1.50,"
                    + "'labels':[{'label':'a'},{'label':'b','id':7}],'project':{'idStr':'1','key':'UD','name':'U','versions':[],'components':[]},"
                    + "'comments':[{'id':'1','author':{'key':'k','email':null,'active':true},'body':'x','created':'2026-01-02T03:04:05Z','internal':false}],"
                    + "'customFields':{'Severity':{'id':'customfield_10202','name':'Severity','type':'OPTION','value':{'id':'9','value':'High'}},"
                    + "'Customer':{'id':'customfield_10201','name':'Customer','type':'STRING','value':null}},'eventTriggerContext':{},'watchers':[]}";

    private static JsonNode custom(HubIssue issue, String name) {
        return issue.field("customFields").orElseThrow().path(name).path("value");
    }

    @Test
    void untouchedIssueLeavesExactlyAsItCame() {
        assertThat(scene().issue(FULL).after("def x = issue.fixVersions; issue.customFields.Points; issue.customKeys"))
                .isEqualTo(hub(FULL));
    }

    @Test
    void assigningWhatIsThereChangesNothing() {
        String script = """
                issue.summary = issue.summary; issue.setStatus('Open'); issue.labels = issue.labels; issue.comments = issue.comments
                issue.customFields.Severity.value = 'High'; issue.created = issue.created; issue.projectKey = 'UD'
                commentHelper.mergeComments(issue, replica); issue.comments += []
                """;

        assertThat(scene().issue(FULL).after(script)).isEqualTo(hub(FULL));
    }

    @Test
    void objectMapAndSetterStyleAreTheSame() {
        Scene scene = scene().replica("{'summary':'r'}");

        assertThat(scene.after("issue.summary = 'a'").text("summary")).contains("a");
        assertThat(scene.after("issue['summary'] = 'b'").text("summary")).contains("b");
        assertThat(scene.after("issue.put('summary', 'c')").text("summary")).contains("c");
        assertThat(scene.after("issue.setSummary(\"d${1}\")").text("summary")).contains("d1");
        assertThat(scene.after("def n = 'summary'; issue.\"$n\" = replica.\"${n}\"")
                        .text("summary"))
                .contains("r");
        assertThat(scene.after("issue.with { summary = replica.summary + 'w' }").text("summary"))
                .contains("rw");
        assertThat(scene.says("replica['summary'] + replica.get('summary') + replica.getSummary()"))
                .isEqualTo("rrr");
    }

    @Test
    void unknownPropertiesTravelOnReplica() {
        HubIssue sent = scene().issue("{'summary':'s'}")
                .sent(
                        "replica.targetProject = 'X'\nreplica.\"Feature Team\" = [1, 'two', [a: true]]\nreplica.customKeys.k = 5");

        assertThat(sent)
                .isEqualTo(hub("{'targetProject':'X','Feature Team':[1,'two',{'a':true}],'customKeys':{'k':5}}"));
        assertThat(
                        scene().replica("{'targetProject':'X','customKeys':{'k':5}}")
                                .says(
                                        "replica.targetProject + replica.customKeys.k + replica.nothing + replica.customKeys.none"))
                .isEqualTo("X5nullnull");
    }

    @Test
    void unknownNameOnIssueIsATrackerField() {
        HubIssue after = scene().after("issue.\"Severity\" = 'High'");

        assertThat(custom(after, "Severity")).isEqualTo(json("{'value':'High'}"));
        assertThat(scene().issue(FULL).says("issue.Severity")).isEqualTo("High");
    }

    @Test
    void nameThatExistsNowhereFailsWithTheClosestNames() {
        assertThat(scene().failure("issue.sumary = 'x'").message())
                .isEqualTo("the issue has no 'sumary'; did you mean 'summary'?");
        assertThat(scene().failure("issue.Severty = 'x'").message()).contains("'Severity'");
        assertThat(scene().failure("issue.customFields.Custmer.value = 'x'").message())
                .isEqualTo("the local project has no 'Custmer'; did you mean 'Customer'?");
    }

    @Test
    void datesAreDates() {
        Scene scene = scene().issue(FULL).replica("{'due':'2026-02-03T00:00:00Z'}");

        assertThat(scene.says("issue.created.time")).isEqualTo("1767323045123");
        assertThat(scene.says("issue.created.before(replica.due)")).isEqualTo("true");
        assertThat(scene.says("issue.created.format('yyyy/MM/dd')")).isEqualTo("2026/01/02");
        assertThat(scene.after("issue.due = replica.due").text("due")).contains("2026-02-03T00:00:00Z");
        assertThat(scene.after("issue.due = new Date(0)").text("due")).contains("1970-01-01T00:00:00Z");
        assertThat(scene.failure("issue.due = 'soon'").message()).contains("'due' needs a date");
    }

    @Test
    void statusIsSetByNameObjectOrText() {
        Scene scene = scene().issue(FULL).replica("{'status':{'id':'r77','name':'Done','category':'done'}}");

        assertThat(scene.after("issue.status = 'Done'").field("status")).contains(json("{'name':'Done'}"));
        assertThat(scene.after("issue.setStatus('Done')").field("status")).contains(json("{'name':'Done'}"));
        assertThat(scene.after("issue.status = replica.status").field("status"))
                .contains(json("{'name':'Done','category':'done'}"));
        assertThat(scene.after("issue.priority = nodeHelper.getPriority('Low')").name("priority"))
                .contains("Low");
    }

    @Test
    void typeNameAndProjectKeyAreShortcuts() {
        HubIssue after = scene().firstSync()
                .replica("{'type':{'name':'Bug'},'project':{'key':'REM','name':'R'}}")
                .after("issue.projectKey = 'UD'; issue.typeName = replica.typeName");

        assertThat(after)
                .isEqualTo(hub("{'projectKey':'UD','project':{'key':'UD'},'typeName':'Bug','type':{'name':'Bug'}}"));
        assertThat(scene().replica("{'project':{'key':'REM'}}").says("replica.projectKey"))
                .isEqualTo("REM");
        assertThat(scene().after(
                                "issue.type = nodeHelper.getIssueType('Task', 'UD'); issue.project = nodeHelper.getProject('P')")
                        .fields()
                        .keySet())
                .contains("typeName", "projectKey");
    }

    @Test
    void labelsCompareByText() {
        Scene scene =
                scene().replica("{'labels':[{'label':'a b'},{'label':'c'}]}").issue("{'labels':[{'label':'old'}]}");

        assertThat(
                        scene.says(
                                "replica.labels.contains('c') && 'c' in replica.labels && replica.labels.any { it.label == 'c' }"))
                .isEqualTo("true");
        assertThat(scene.after("issue.labels = replica.labels").labels()).containsExactly("a b", "c");
        assertThat(scene.after("issue.labels += nodeHelper.getLabel('new')").labels())
                .containsExactly("old", "new");
        assertThat(scene.after("issue.labels += 'old'").labels()).containsExactly("old");
        assertThat(scene.after("issue.labels -= 'old'").labels()).isEmpty();
        assertThat(scene.after("issue.labels = replica.labels.collect { it.label = it.label.replace(' ', '_'); it }")
                        .labels())
                .containsExactly("a_b", "c");
    }

    @Test
    void listNeverSentLeavesTheLocalOneAlone() {
        assertThat(scene().issue("{'labels':[{'label':'old'}]}")
                        .after("issue.labels = replica.labels")
                        .labels())
                .containsExactly("old");
    }

    @Test
    void customFieldsAreFoundByNameAndId() {
        Scene scene = scene().issue(FULL)
                .replica("{'customFields':{'CF':{'id':'customfield_9','name':'CF','type':'STRING','value':'v'}}}");

        assertThat(custom(
                        scene.after("issue.customFields.\"Customer\".value = replica.customFields.\"CF\".value"),
                        "Customer"))
                .isEqualTo(json("'v'"));
        assertThat(custom(
                        scene.after("issue.customFields.\"10201\".value = replica.customFields.\"9\".value"),
                        "Customer"))
                .isEqualTo(json("'v'"));
        assertThat(custom(scene.after("issue.customFields.Customer = replica.customFields.CF"), "Customer"))
                .isEqualTo(json("'v'"));
        assertThat(scene.says("replica.customFields.none?.value")).isEqualTo("null");
        assertThat(custom(scene.after("issue.customFields.Points.value = '5'"), "Points"))
                .isEqualTo(json("5"));
        assertThat(custom(scene.after("issue.customFields.Launch.value = new Date(0)"), "Launch"))
                .isEqualTo(json("'1970-01-01'"));
    }

    @Test
    void missingCustomFieldTravelsAsNothing() {
        assertThat(scene().issue("{'summary':'s'}")
                        .sent("replica.summary = 's'; replica.customFields.X = null")
                        .fields())
                .containsOnlyKeys("summary");
    }

    @Test
    void optionReadsAsItsText() {
        Scene scene = scene().issue(FULL)
                .replica(
                        "{'customFields':{'S':{'id':'1','name':'S','type':'OPTIONS','value':[{'id':'1','value':'A'},{'id':'2','value':'B'}]}}}");

        assertThat(scene.says("issue.customFields.Severity.value == 'High'")).isEqualTo("true");
        assertThat(scene.says("'High' == issue.customFields.Severity.value")).isEqualTo("true");
        assertThat(scene.says("[High: 'P1'][issue.customFields.Severity.value]"))
                .isEqualTo("P1");
        assertThat(scene.says("\"<${issue.customFields.Severity.value}>\" + issue.customFields.Severity.value.value"))
                .isEqualTo("<High>High");
        assertThat(scene.says("replica.customFields.S.value.value")).isEqualTo("[A, B]");
        assertThat(custom(
                        scene.after("issue.customFields.'Supported Browsers'.value = replica.customFields.S.value"),
                        "Supported Browsers"))
                .isEqualTo(json("[{'value':'A'},{'value':'B'}]"));
        assertThat(scene.says("issue.customFields.Severity.value in ['High', 'Low']"))
                .isEqualTo("true");
    }

    @Test
    void usersOfTheOtherSideAreMappedByAddressOrLeftAlone() {
        Scene known = scene().issue("{'assignee':{'key':'bob','active':true}}")
                .replica("{'assignee':{'key':'x','email':'alice@acme.example','active':true}}");
        Scene unknown = scene().issue("{'assignee':{'key':'bob','active':true}}")
                .replica("{'assignee':{'key':'x','email':'who@acme.example','displayName':'Who','active':true}}");

        assertThat(known.after("issue.assignee = replica.assignee")
                        .user("assignee")
                        .orElseThrow()
                        .key())
                .isEqualTo("alice-key");
        assertThat(unknown.after("issue.assignee = replica.assignee")
                        .user("assignee")
                        .orElseThrow()
                        .key())
                .isEqualTo("bob");
        assertThat(unknown.after("issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)")
                        .user("assignee"))
                .isPresent();
        assertThat(unknown.finished("issue.assignee = replica.assignee").notes().log())
                .containsExactly("WARN assignee is left alone: there is no local user for Who");
        assertThat(known.after("issue.assignee = null").field("assignee")).contains(json("null"));
    }

    @Test
    void watchersOfTheOtherSideAreThoseWhoHaveALocalUser() {
        Scene scene = scene().issue("{'watchers':[{'key':'bob','active':true}]}")
                .replica("{'watchers':[{'key':'x','email':'alice@acme.example','active':true},"
                        + "{'key':'y','email':'who@acme.example','displayName':'Who','active':true}]}");

        assertThat(scene.after("issue.watchers = replica.watchers")
                        .field("watchers")
                        .orElseThrow()
                        .findValuesAsText("key"))
                .containsExactly("alice-key");
    }

    @Test
    void countersAndCompoundAssignmentsWork() {
        assertThat(
                        scene().says(
                                        "({ def c = [a: 1]; c['a']++; c.a += 2; c['b'] = c['a'] * 2; def k = 'b'; c.\"$k\"++; ++c[k]; c })()"))
                .isEqualTo("[a:4, b:10]");
        assertThat(
                        scene().says(
                                        "({ def l = [1, 2, 3]; l[0] += 5; l[1]--; l << 4; [l[0..1], l[-1], l[0, 2], null?[1], l*.toString().join()] })()"))
                .isEqualTo("[[6, 1], 4, [6, 3], null, 6134]");
        assertThat(scene().after(
                                "issue.customKeys.n = 1; issue.customKeys.n++; issue.summary = 'a'; issue.summary += 'b'")
                        .field("customKeys"))
                .contains(json("{'n':2}"));
        assertThat(
                        scene().says(
                                        "({ def total = 0; for (int i = 0; i < 3; i++) { total += i }; def (a, b) = [1, 2]; total + a + b })()"))
                .isEqualTo("6");
        assertThat(scene().says("({ def f = { x, y = 2 -> x * y }; f(4) })()")).isEqualTo("8");
    }

    @Test
    void mappingIdiomsOfTheWild() {
        Scene scene =
                scene().issue(FULL).replica("{'status':{'name':'Neu'},'priority':{'name':'High'},'tags':['a','b']}");

        assertThat(scene.says("[Neu: 'New'].getOrDefault(replica.status.name, 'x')"))
                .isEqualTo("New");
        assertThat(scene.says("replica.tags.collect { it.toUpperCase() }.join(',')"))
                .isEqualTo("A,B");
        assertThat(scene.says("['x', 'y'].collectEntries { [(it): it * 2] }")).isEqualTo("[x:xx, y:yy]");
        assertThat(scene.says("(replica.status.name =~ /(N)(.*)/)[0][2]")).isEqualTo("eu");
        assertThat(scene.after(
                                "def map(String s) { s == 'Neu' ? 'New' : s }\nissue.setStatus(map(replica.status.name))")
                        .name("status"))
                .contains("New");
        assertThat(scene.after("x = 'undeclared'\nissue.summary = x").text("summary"))
                .contains("undeclared");
        assertThat(scene.says("issue.comments.findAll { !it.internal }.size()")).isEqualTo("1");
    }
}
