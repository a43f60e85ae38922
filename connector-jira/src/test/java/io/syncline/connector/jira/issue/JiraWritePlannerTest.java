package io.syncline.connector.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.field.FieldWriter;
import io.syncline.connector.jira.wire.WireField;
import io.syncline.connector.text.WikiText;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraWritePlannerTest {
    private static final JsonNode BOB = HubJson.tree(Map.of("key", "b", "email", "bob@example.com"));
    private static final FieldCatalog CATALOG = new FieldCatalog(List.of(
            field("1", "Customer", "string", "", "x:textfield"),
            field("2", "Notes", "string", "", "x:textarea"),
            field("3", "Points", "number", "", "x:float"),
            field("4", "Severity", "option", "", "x:select"),
            field("5", "Browsers", "array", "option", "x:multicheckboxes"),
            field("6", "Tester", "user", "", "x:userpicker"),
            field("7", "When", "datetime", "", "x:datetime"),
            field("8", "Day", "date", "", "x:datepicker"),
            field("9", "Area", "option-with-child", "", "x:cascadingselect"),
            field("10", "Tags", "array", "string", "x:labels"),
            field("11", "Sprint", "array", "json", "x:gh-sprint"),
            field("12", "Customer", "number", "", "x:float")));

    private static WireField field(String number, String name, String type, String items, String vendor) {
        return new WireField(
                "customfield_" + number,
                name,
                true,
                Optional.of(new WireField.Schema(type, Optional.of(items), Optional.of(vendor))));
    }

    private static JiraWritePlanner planner(String... here) {
        return new JiraWritePlanner(
                new FieldWriter(Map.of(BOB, HubJson.object().put("accountId", "acc-bob"))), CATALOG, Set.of(here));
    }

    private static JiraWrite update(String field, Object value) {
        return planner().update(HubIssue.empty().with(field, HubJson.tree(value)), HubIssue.empty());
    }

    @Test
    void textBecomesWikiMarkupAndEmptyTextEmptiesTheField() {
        assertThat(update("description", "**bold**")
                        .fields()
                        .path("description")
                        .asText())
                .isEqualTo("*bold*");
        assertThat(update("description", "  ").fields().path("description").isNull())
                .isTrue();
        assertThat(update("description", NullNode.getInstance())
                        .fields()
                        .path("description")
                        .isNull())
                .isTrue();
    }

    @Test
    void textIsLaidOverTheMarkupThatIsThere() {
        String panel = "{panel:title=x|titleBGColor=#eee}\nkept\n{panel}";
        HubIssue fields = HubIssue.empty().with("description", HubJson.tree(WikiText.toMarkdown(panel) + "\n\nnew"));
        var planner = new JiraWritePlanner(
                new FieldWriter(Map.of()), CATALOG, Set.of(), Map.of("description", panel + "\n\nold"));

        JiraWrite write = planner.update(fields, HubIssue.empty());

        assertThat(write.fields().path("description").asText()).isEqualTo(panel + "\n\nnew");
    }

    @Test
    void textThatIsTooLongIsCutAtTheEndOfABlock() {
        String wiki = update("description", "**paragraph**\n\n".repeat(5_000))
                .fields()
                .path("description")
                .asText();

        assertThat(wiki)
                .hasSizeBetween(32_600, 32_767)
                .endsWith("*paragraph*\n\n_Cut here: the whole text is too long for this tracker._");
    }

    @Test
    void labelsAreAddedAndRemovedOneByOneWithoutBlanks() {
        HubIssue before = HubIssue.empty().with("labels", List.of(Map.of("label", "a"), Map.of("label", "b")));
        HubIssue now = HubIssue.empty().with("labels", List.of(Map.of("label", "b"), Map.of("label", "c d")));

        JiraWrite write = planner().update(now, before);

        assertThat(write.labels().toString()).isEqualTo("[{\"add\":\"c_d\"},{\"remove\":\"a\"}]");
        assertThat(write.fields()).isEmpty();
    }

    @Test
    void unknownUserIsLeftAloneAndNobodyIsWritten() {
        JiraWrite stranger = update("assignee", Map.of("key", "stranger"));

        assertThat(stranger.fields()).isEmpty();
        assertThat(stranger.warnings()).containsExactly("assignee: no such user here");
        assertThat(update("assignee", BOB).fields().toString()).isEqualTo("{\"assignee\":{\"accountId\":\"acc-bob\"}}");
        assertThat(update("assignee", NullNode.getInstance())
                        .fields()
                        .path("assignee")
                        .isNull())
                .isTrue();
    }

    @Test
    void statusIsATransitionAndNameWinsOverAForeignId() {
        JiraWrite write = update("status", Map.of("id", "77", "name", "Done"));

        assertThat(write.status().orElseThrow().name()).isEqualTo("Done");
        assertThat(write.edits()).isFalse();
    }

    @Test
    void whatJiraCannotSetIsAWarning() {
        JiraWrite write = update("milestone", "v1");

        assertThat(write.warnings()).singleElement().asString().contains("milestone");
        assertThat(write.planned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "Customer => \"ACME\" => {\"customfield_1\":\"ACME\"}",
                "customfield_1 => \"ACME\" => {\"customfield_1\":\"ACME\"}",
                "1 => \"ACME\" => {\"customfield_1\":\"ACME\"}",
                "Notes => \"**b**\" => {\"customfield_2\":\"*b*\"}",
                "Points => 3.5 => {\"customfield_3\":3.5}",
                "Points => \"3\" => {\"customfield_3\":3}",
                "Severity => \"High\" => {\"customfield_4\":{\"value\":\"High\"}}",
                "Severity => {\"id\":\"9\",\"value\":\"High\"} => {\"customfield_4\":{\"value\":\"High\"}}",
                "Browsers => [\"A\",{\"value\":\"B\"}] => {\"customfield_5\":[{\"value\":\"A\"},{\"value\":\"B\"}]}",
                "Browsers => null => {\"customfield_5\":null}",
                "Tester => {\"key\":\"b\",\"email\":\"bob@example.com\"} => {\"customfield_6\":{\"accountId\":\"acc-bob\"}}",
                "When => \"2026-11-22T07:13:40.123Z\" => {\"customfield_7\":\"2026-11-22T07:13:40.123+0000\"}",
                "Day => \"2026-11-22T07:13:40Z\" => {\"customfield_8\":\"2026-11-22\"}",
                "Area => {\"value\":\"P\",\"child\":{\"value\":\"C\"}} => {\"customfield_9\":{\"value\":\"P\",\"child\":{\"value\":\"C\"}}}",
                "Tags => [{\"label\":\"x y\"},\"z\"] => {\"customfield_10\":[\"x_y\",\"z\"]}",
            })
    void customFieldsAreWrittenInTheFormOfTheirType(String name, String value, String expected) {
        JsonNode json = HubJson.read(value, JsonNode.class);

        JiraWrite write = update(
                "customFields", HubJson.object().set(name, HubJson.object().set("value", json)));

        assertThat(write.fields().toString()).isEqualTo(expected);
        assertThat(write.planned()).containsExactly("customFields");
    }

    @Test
    void fieldOfTheIssueIsMeantWhenNamesAreNotUnique() {
        HubIssue plan = HubIssue.empty().with("customFields", Map.of("Customer", Map.of("value", 4)));

        assertThat(planner("customfield_12")
                        .update(plan, HubIssue.empty())
                        .fields()
                        .toString())
                .isEqualTo("{\"customfield_12\":4}");
    }

    @Test
    void valueOfTheWrongKindIsRefusedByName() {
        JiraWrite write = update("customFields", Map.of("Points", Map.of("value", "many")));

        assertThat(write.refusal().orElseThrow().field()).isEqualTo("customFields.Points");
    }

    @Test
    void unknownAndUnwritableCustomFieldsAreWarnings() {
        JiraWrite write = update("customFields", Map.of("Nope", Map.of("value", 1), "Sprint", Map.of("value", 1)));

        assertThat(write.warnings())
                .anySatisfy(text -> assertThat(text).contains("Nope"))
                .anySatisfy(text -> assertThat(text).contains("Sprint"));
    }
}
