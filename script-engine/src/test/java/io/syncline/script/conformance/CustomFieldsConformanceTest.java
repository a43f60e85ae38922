package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.json;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: custom fields by name and by id, of every type. */
class CustomFieldsConformanceTest {
    private static final String RECEIVED = "{'customFields':{"
            + "'CF':{'id':'customfield_9','name':'CF','type':'STRING','value':'v'},"
            + "'Sev':{'id':'customfield_8','name':'Sev','type':'OPTION','value':{'id':'1','value':'High'}},"
            + "'Multi':{'id':'customfield_7','name':'Multi','type':'OPTIONS','value':[{'id':'1','value':'Firefox'},{'id':'2','value':'Chrome'}]},"
            + "'Casc':{'id':'customfield_6','name':'Casc','type':'CASCADING','value':{'id':'1','value':'Europe','child':{'id':'2','value':'Austria'}}},"
            + "'Day':{'id':'customfield_5','name':'Day','type':'DATE','value':'2026-05-06'},"
            + "'Num':{'id':'customfield_4','name':'Num','type':'NUMERIC','value':2.5},"
            + "'Who':{'id':'customfield_3','name':'Who','type':'USER','value':{'key':'x','email':'alice@acme.example','displayName':'A','active':true}},"
            + "'Gone':{'id':'customfield_2','name':'Gone','type':'STRING','value':null}}}";

    private static JsonNode value(HubIssue issue, String name) {
        return issue.field("customFields").orElseThrow().path(name).path("value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replica.customFields.\"CF\".value | v",
                "replica.customFields.CF.value | v",
                "replica.customFields['CF'].value | v",
                "replica.customFields.\"9\".value | v",
                "replica.customFields.\"customfield_9\".value | v",
                "replica.customFields.get('CF').value | v",
                "replica.customFields.CF.name | CF",
                "replica.customFields.CF.type | STRING",
                "replica.customFields.\"none\"?.value | null",
                "replica.customFields.\"none\"?.value?.value | null",
                "replica.customFields.Gone.value | null",
                "replica.customFields.containsKey('CF') | true",
                "replica.customFields.keySet().contains('CF') | true",
                "replica.customFields.find { it.key == 'CF' }.value.value | v",
                "replica.customFields.Sev.value | High",
                "replica.customFields.Sev.value.value | High",
                "replica.customFields.Sev.value == 'High' | true",
                "'High' == replica.customFields.Sev.value | true",
                "replica.customFields.Sev.value != 'Low' | true",
                "replica.customFields.Sev.value in ['High', 'Low'] | true",
                "['High': 'P1'][replica.customFields.Sev.value] | P1",
                "['High': 'P1'][replica.customFields.Sev.value.value] | P1",
                "['High': 'P1'].get(replica.customFields.Sev.value) | P1",
                "\"<${replica.customFields.Sev.value}>\" | <High>",
                "replica.customFields.Sev.value.toUpperCase() | HIGH",
                "replica.customFields.Multi.value*.value | [Firefox, Chrome]",
                "replica.customFields.Multi.value.value | [Firefox, Chrome]",
                "replica.customFields.Multi.value.collect { it.value }.join(', ') | Firefox, Chrome",
                "replica.customFields.Multi.value.any { it.value == 'Chrome' } | true",
                "replica.customFields.Multi.value.contains('Chrome') | true",
                "replica.customFields.Casc.value.value | Europe",
                "replica.customFields.Casc.value?.child?.value | Austria",
                "replica.customFields.Day.value.format('dd.MM.yyyy') | 06.05.2026",
                "replica.customFields.Num.value + 1 | 3.5",
                "replica.customFields.Who.value?.email | alice@acme.example"
            })
    void receivedCustomFieldReads(String expression, String text) {
        assertThat(rule().replica(RECEIVED).says(expression)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Customer | replica.customFields.\"CF\".value | 'v'",
                "10201 | replica.customFields.\"9\".value | 'v'",
                "customfield_10201 | 'v' | 'v'",
                "Customer | replica.customFields.Sev.value | 'High'",
                "Customer | replica.customFields.Sev.value.value | 'High'",
                "Customer | replica.nothing | null",
                "Severity | 'High' | {'value':'High'}",
                "Severity | replica.customFields.Sev.value | {'value':'High'}",
                "Severity | replica.customFields.Sev.value.value | {'value':'High'}",
                "Severity | nodeHelper.getOption(issue, 'Severity', 'High') | {'value':'High'}",
                "Supported Browsers | replica.customFields.Multi.value | [{'value':'Firefox'},{'value':'Chrome'}]",
                "Supported Browsers | ['Chrome'] | [{'value':'Chrome'}]",
                "Supported Browsers | replica.customFields.Multi.value*.value | [{'value':'Firefox'},{'value':'Chrome'}]",
                "Points | 5 | 5",
                "Points | '5' | 5",
                "Points | replica.customFields.Num.value | 2.5",
                "Launch | new Date(0) | '1970-01-01'",
                "Launch | replica.customFields.Day.value | '2026-05-06'",
                "Started | new Date(0) | '1970-01-01T00:00:00Z'",
                "Notes | \"a${1}\" | 'a1'",
                "Link | 'https://x.example' | 'https://x.example'",
                "Tags | ['a', 'b'] | ['a','b']"
            })
    void customFieldOfTheIssueIsSetByNameOrId(String name, String value, String expected) {
        String script = "issue.customFields.\"" + name + "\".value = " + value;

        HubIssue after = rule().issue(
                        "{'customFields':{'Customer':{'id':'customfield_10201','name':'Customer','type':'STRING','value':'old'}}}")
                .replica(RECEIVED)
                .after(script);

        String shown = name.contains("10201") ? "Customer" : name;
        assertThat(plain(value(after, shown))).isEqualTo(json(expected));
    }

    /** Options without their ids, which are the tracker's business. */
    private static JsonNode plain(JsonNode value) {
        JsonNode copy = value.deepCopy();
        copy.forEach(each -> strip(each));
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode value) {
        if (value instanceof com.fasterxml.jackson.databind.node.ObjectNode object) object.remove("id");
    }

    @Test
    void userFieldsTakeLocalUsers() {
        HubIssue after = rule().after("issue.customFields.Approver.value = nodeHelper.getUserByUsername('alice')\n"
                + "issue.customFields.Watchmen.value = [nodeHelper.getUser('bob-key')]");

        assertThat(value(after, "Approver").path("key").asText()).isEqualTo("alice-key");
        assertThat(value(after, "Watchmen").path(0).path("key").asText()).isEqualTo("bob-key");
    }

    @Test
    void cascadingOptionKeepsItsChild() {
        HubIssue after =
                rule().replica(RECEIVED).after("issue.customFields.Region.value = replica.customFields.Casc.value");

        assertThat(value(after, "Region").path("value").asText()).isEqualTo("Europe");
        assertThat(value(after, "Region").path("child").path("value").asText()).isEqualTo("Austria");
    }

    @Test
    void wholeCustomFieldTravelsOnTheWayOut() {
        HubIssue sent = rule().issue(RECEIVED)
                .sent(
                        "replica.customFields.\"CF\" = issue.customFields.\"CF\"\nreplica.customFields.\"8\" = issue.customFields.\"8\"");

        assertThat(sent.field("customFields").orElseThrow().path("CF"))
                .isEqualTo(json("{'id':'customfield_9','name':'CF','type':'STRING','value':'v'}"));
        assertThat(sent.field("customFields")
                        .orElseThrow()
                        .path("8")
                        .path("value")
                        .path("value"))
                .isEqualTo(json("'High'"));
    }

    @Test
    void allCustomFieldsTravelAtOnce() {
        assertThat(rule().issue(RECEIVED)
                        .sent("replica.customFields = issue.customFields")
                        .field("customFields"))
                .isEqualTo(RuleRun.hub(RECEIVED).field("customFields"));
    }

    @Test
    void customFieldMadeForTheReplicaTakesAnyValue() {
        HubIssue sent = rule().sent("replica.customFields.\"Made\" = 'text'");

        assertThat(value(sent, "Made")).isEqualTo(json("'text'"));
    }

    @Test
    void emptyCustomFieldTravelsAsEmpty() {
        HubIssue sent =
                rule().issue(RECEIVED).sent("replica.customFields.Gone = issue.customFields.Gone; replica.key = 'k'");

        assertThat(value(sent, "Gone").isNull() || value(sent, "Gone").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "issue.customFields.\"Custmer\".value = 'x',Custmer,Customer",
        "log.info(issue.customFields.\"Severty\".value),Severty,Severity",
        "issue.customFields.\"Remote Issue Keys\".value = 'x',Remote Issue Keys,remote issue key"
    })
    void customFieldThatIsNowhereIsAnErrorWithTheClosestNames(String script, String wrong, String close) {
        ScriptFailure failure = rule().failure("\n\n" + script);

        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.message()).contains("'" + wrong + "'", "'" + close + "'");
    }

    @Test
    void valueOfTheWrongTypeIsAnErrorThatNamesTheField() {
        assertThat(rule().failure("issue.customFields.Points.value = 'many'").message())
                .contains("Points", "many");
        assertThat(rule().failure("issue.customFields.Launch.value = 'soon'").message())
                .contains("Launch", "soon");
    }

    @Test
    void lookingAtACustomFieldDoesNotSetIt() {
        assertThat(rule().after("if (issue.customFields.Points.value == null) log.info('none')")
                        .fields())
                .doesNotContainKey("customFields");
    }
}
