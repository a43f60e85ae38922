package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.fault.FaultRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of every type of custom field, in every form that a script may give them, there and back. */
class JiraFieldFormsTest {
    private final JiraFixture jira = new JiraFixture();

    @AfterEach
    void close() {
        jira.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "Customer => STRING => \"ACME\" => \"ACME\"",
                "Customer => STRING => {\"id\":\"7\",\"value\":\"High\"} => \"High\"",
                "Customer => STRING => [{\"value\":\"A\"},{\"value\":\"B\"}] => \"A, B\"",
                "10101 => STRING => 12 => \"12\"",
                "Release notes => TEXT => \"Some **bold** words\" => \"Some **bold** words\"",
                "Story points => NUMERIC => \"2.5\" => 2.5",
                "Story points => NUMERIC => {\"value\":\"3\"} => 3",
                "Go-live => DATE => \"2026-12-24T10:00:00Z\" => \"2026-12-24\"",
                "Handover => DATETIME => \"2026-12-24T10:00:00Z\" => \"2026-12-24T10:00:00Z\"",
                "Handover => DATETIME => \"2026-12-24\" => \"2026-12-24T00:00:00Z\"",
                "Manual => URL => \"https://example.com/a?b=c\" => \"https://example.com/a?b=c\"",
                "Severity => OPTION => \"High\" => {\"id\":\"10402\",\"value\":\"High\"}",
                "Severity => OPTION => {\"id\":\"10401\"} => {\"id\":\"10401\",\"value\":\"Medium\"}",
                "Severity => OPTION => [\"Low\"] => {\"id\":\"10400\",\"value\":\"Low\"}",
                "Supported Browsers => OPTIONS => [\"Edge\",{\"value\":\"Chrome\"}] => [{\"id\":\"10203\",\"value\":\"Edge\"},{\"id\":\"10200\",\"value\":\"Chrome\"}]",
                "Supported Browsers => OPTIONS => \"Safari\" => [{\"id\":\"10202\",\"value\":\"Safari\"}]",
                "Region => CASCADING => {\"value\":\"Europe\",\"child\":{\"value\":\"Paris\"}} => {\"id\":\"11100\",\"value\":\"Europe\",\"child\":{\"id\":\"11151\",\"value\":\"Paris\"}}",
                "Region => CASCADING => [\"Europe\",\"Berlin\"] => {\"id\":\"11100\",\"value\":\"Europe\",\"child\":{\"id\":\"11150\",\"value\":\"Berlin\"}}",
                "Region => CASCADING => \"Asia\" => {\"id\":\"11101\",\"value\":\"Asia\"}",
                "Topics => LABELS => [\"a\",{\"label\":\"b c\"}] => [\"a\",\"b_c\"]",
                "Found in => VERSION => \"1.0\" => {\"id\":\"10200\",\"name\":\"1.0\"}",
                "Found in => VERSION => {\"id\":\"10201\"} => {\"id\":\"10201\",\"name\":\"2.0\"}",
                "Backports => VERSION => [{\"name\":\"1.0\"},\"2.0\"] => [{\"id\":\"10200\",\"name\":\"1.0\"},{\"id\":\"10201\",\"name\":\"2.0\"}]",
                "Counterpart => PROJECT => \"OPS\" => {\"id\":\"10023\",\"key\":\"OPS\",\"name\":\"Operations\"}",
                "Counterpart => PROJECT => {\"id\":\"10022\"} => {\"id\":\"10022\",\"key\":\"UD\",\"name\":\"UI Design\"}",
            })
    void valueIsWrittenAndReadBackAndEmptied(String field, String type, String value, String expected) {
        String id = created("Task", "UD");

        WriteResult set = update(id, custom(field, HubJson.read(value, JsonNode.class)));
        JsonNode there = read(id, field);
        WriteResult emptied = update(id, custom(field, NullNode.getInstance()));

        assertThat(set.warnings()).isEmpty();
        assertThat(there.path("type").asText()).isEqualTo(type);
        assertThat(HubJson.read(HubJson.bytes(there.path("value")), JsonNode.class))
                .isEqualTo(HubJson.read(expected, JsonNode.class));
        assertThat(emptied.warnings()).isEmpty();
        assertThat(read(id, field).path("value").isEmpty()).isTrue();
        assertThat(read(id, field).path("value").isValueNode()).isTrue();
    }

    @Test
    void usersAreFoundByAddressAndKey() {
        String id = created("Task", "UD");

        update(id, custom("Tester", HubJson.tree("bob@example.com")));
        update(id, custom("Reviewers", HubJson.tree(List.of(Map.of("email", "carol@example.com"), "bob"))));

        assertThat(read(id, "Tester").path("value").path("key").asText()).isEqualTo("bob");
        assertThat(read(id, "Reviewers").path("value").findValuesAsText("key")).containsExactly("carol", "bob");
    }

    @Test
    void severalValuesForAFieldThatHoldsOneAreRefused() {
        String id = created("Task", "UD");

        Answer<WriteResult> answer = jira.tracker()
                .update(jira.instance(), id, plan(custom("Severity", HubJson.tree(List.of("Low", "High")))));

        assertThat(answer).isEqualTo(Answer.refused("customFields.Severity", "the field holds one value, not 2"));
    }

    @Test
    void securityLevelIsWrittenAndTakenAway() {
        String id = created("Task", "UD");

        update(id, HubIssue.empty().with("securityLevel", "Management"));
        assertThat(issue(id).name("securityLevel")).contains("Management");

        update(id, HubIssue.empty().with("securityLevel", NullNode.getInstance()));
        assertThat(issue(id).name("securityLevel")).isEmpty();
    }

    @Test
    void oneEstimateLeavesTheOtherAsItIs() {
        String id = created("Task", "UD");
        update(id, HubIssue.empty().with("originalEstimate", 7200).with("remainingEstimate", 600));

        update(id, HubIssue.empty().with("originalEstimate", 10_830));

        assertThat(issue(id).field("originalEstimate").orElseThrow().asInt())
                .as("whole minutes")
                .isEqualTo(10_860);
        assertThat(issue(id).field("remainingEstimate").orElseThrow().asInt()).isEqualTo(600);
    }

    @Test
    void estimateThatIsToBeEmptiedIsLeftAndTold() {
        String id = created("Task", "UD");
        update(id, HubIssue.empty().with("originalEstimate", 7200));

        WriteResult result = update(id, HubIssue.empty().with("originalEstimate", NullNode.getInstance()));

        assertThat(result.warnings())
                .containsExactly("originalEstimate: Jira cannot empty an estimate; 0 can be written");
    }

    @Test
    void reporterWhomTheAccountMayNotSetIsLeftAndTold() {
        String id = created("Task", "UD");
        ObjectNode fault = HubJson.object()
                .put("kind", "status")
                .put("method", "PUT")
                .put("pathPattern", "/issue/[^/]+$")
                .put("status", 400)
                .put("times", 1);
        fault.putObject("body").putObject("errors").put("reporter", "Field 'reporter' cannot be set.");
        jira.simulator().faults().add(FaultRule.parse(fault));

        WriteResult result = update(id, HubIssue.empty().with("summary", "New").with("reporter", jira.colleague()));

        assertThat(result.warnings()).containsExactly("reporter: left as it is, Jira does not let this account set it");
        assertThat(result.written().fields().keySet()).containsExactly("summary");
        assertThat(issue(id).text("summary")).contains("New");
    }

    private static HubIssue custom(String field, JsonNode value) {
        return HubIssue.empty()
                .with(
                        "customFields",
                        HubJson.object().set(field, HubJson.object().set("value", value)));
    }

    private String created(String type, String project) {
        HubIssue fields = HubIssue.empty().with("summary", "Forms").with("typeName", type);
        CreatePlan plan = new CreatePlan("m", Instant.now(), false, project, fields, List.of());
        return jira.tracker()
                .create(jira.instance(), plan)
                .result()
                .orElseThrow()
                .ref()
                .id();
    }

    private static UpdatePlan plan(HubIssue fields) {
        return new UpdatePlan(fields, HubIssue.empty(), List.of());
    }

    private WriteResult update(String id, HubIssue fields) {
        Answer<WriteResult> answer = jira.tracker().update(jira.instance(), id, plan(fields));
        return answer.result().orElseThrow(() -> new AssertionError(answer));
    }

    private HubIssue issue(String id) {
        return jira.tracker().entity(jira.instance(), id).result().orElseThrow().issue();
    }

    private JsonNode read(String id, String field) {
        JsonNode all = issue(id).field("customFields").orElseThrow();
        Optional<JsonNode> byId = Optional.of(all.path(field)).filter(JsonNode::isObject);
        return byId.orElseGet(() -> StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("id").asText().equals("customfield_" + field))
                .findFirst()
                .orElseThrow());
    }
}
