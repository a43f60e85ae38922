package io.syncline.connector.github.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.field.FieldChanges.Setting;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueFieldValue;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPlannerTest {
    private static final FieldCatalog CATALOG = new FieldCatalog(List.of(HubJson.read("""
            [{"id": 501, "name": "Impact", "data_type": "single_select",
              "options": [{"id": 601, "name": "Low"}, {"id": 602, "name": "High"}]},
             {"id": 502, "name": "Customer", "data_type": "text"},
             {"id": 503, "name": "Effort", "data_type": "number"},
             {"id": 504, "name": "Target date", "data_type": "date", "options": null},
             {"id": 505, "name": "Browsers", "data_type": "multi_select",
              "options": [{"id": 603, "name": "Firefox"}, {"id": 604, "name": "Lynx"}]},
             {"id": 506, "name": "Mood", "data_type": "of_tomorrow"}]
            """, IssueField[].class)));

    private static final List<IssueFieldValue> NOW = List.of(HubJson.read("""
            [{"issue_field_id": 501, "node_id": "a", "data_type": "single_select", "value": 602,
              "single_select_option": {"id": 602, "name": "High", "color": "red"}},
             {"issue_field_id": 502, "node_id": "b", "data_type": "text", "value": "ACME"},
             {"issue_field_id": 503, "node_id": "c", "data_type": "number", "value": 42},
             {"issue_field_id": 504, "node_id": "d", "data_type": "date", "value": "2026-11-27"},
             {"issue_field_id": 505, "node_id": "e", "data_type": "multi_select", "value": "Firefox,Lynx",
              "multi_select_options": [{"id": 603, "name": "Firefox"}, {"id": 604, "name": "Lynx"}]}]
            """, IssueFieldValue[].class));

    private final FieldPlanner fresh = new FieldPlanner(CATALOG, List.of());

    private static Map<String, JsonNode> plan(String field, String json) {
        return Map.of(field, HubJson.read(json, JsonNode.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Impact|\"high\"|\"High\"",
                "501|{\"value\":\"High\"}|\"High\"",
                "impact|{\"id\":\"9\",\"name\":\"Severity\",\"type\":\"OPTION\",\"value\":{\"id\":\"7\",\"value\":\"High\"}}|\"High\"",
                "Impact|{\"id\":\"602\"}|\"High\"",
                "Impact|[{\"value\":\"Low\"}]|\"Low\"",
                "Impact|{\"name\":\"Low\"}|\"Low\"",
                "Customer|{\"value\":\"ACME\"}|\"ACME\"",
                "Customer|7|\"7\"",
                "Customer|{\"key\":\"bob\",\"displayName\":\"Bob\"}|\"Bob\"",
                "Effort|{\"value\":4.5}|4.5",
                "Effort|\" 12 \"|12",
                "Target date|\"2026-12-24T00:00:00Z\"|\"2026-12-24\"",
                "Browsers|[{\"id\":\"1\",\"value\":\"lynx\"},\"Firefox\"]|[\"Lynx\",\"Firefox\"]",
                "Browsers|{\"value\":\"Lynx\"}|[\"Lynx\"]"
            })
    void everyFormOfAValueIsWrittenAsGithubTakesIt(String field, String hub, String written) {
        FieldChanges changes = fresh.changes(plan(field, hub)).result().orElseThrow();

        assertThat(changes.settings())
                .singleElement()
                .extracting(Setting::value)
                .hasToString(written);
        assertThat(fresh.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Impact|null",
                "Impact|{\"value\":null}",
                "Impact|{\"value\":{\"value\":\"\"}}",
                "Impact|[]",
                "Customer|\" \"",
                "Effort|\"\"",
                "Target date|{\"id\":\"504\",\"name\":\"Target date\",\"type\":\"DATE\",\"value\":null}",
                "Browsers|{\"value\":[]}"
            })
    void nothingClearsAFieldThatHasAValue(String field, String hub) {
        FieldChanges changes = new FieldPlanner(CATALOG, NOW)
                .changes(plan(field, hub))
                .result()
                .orElseThrow();

        assertThat(changes.settings()).isEmpty();
        assertThat(changes.cleared()).extracting(IssueField::name).containsExactly(field);
        assertThat(fresh.changes(plan(field, hub))).isEqualTo(Answer.done(FieldChanges.NONE));
    }

    @Test
    void whatIsThereAlreadyIsNotWritten() {
        Map<String, JsonNode> same = Map.of(
                "Impact", HubJson.tree("HIGH"),
                "Customer", HubJson.tree("ACME"),
                "Effort", HubJson.tree(42.0),
                "Target date", HubJson.tree("2026-11-27"),
                "Browsers", HubJson.tree(List.of("Lynx", "Firefox")));

        assertThat(new FieldPlanner(CATALOG, NOW).changes(same)).isEqualTo(Answer.done(FieldChanges.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Impact|\"Huge\"|there is no option 'Huge'; there are: Low, High",
                "Impact|[\"Low\",\"High\"]|the field takes one option only",
                "Browsers|[\"Lynx\",\"Mosaic\"]|there is no option 'Mosaic'; there are: Firefox, Lynx",
                "Customer|[\"a\",\"b\"]|the value is not a text",
                "Effort|\"much\"|the value is not a number",
                "Target date|\"tomorrow\"|the value is not a date"
            })
    void valueThatDoesNotFitIsRefusedByField(String field, String hub, String why) {
        assertThat(fresh.changes(plan(field, hub))).isEqualTo(Answer.refused("customFields." + field, why));
        assertThat(FieldPlanner.knows(CATALOG, plan(field, hub))).isFalse();
    }

    @Test
    void unknownFieldIsLeftOutWithTheNamesOfTheOthers() {
        assertThat(fresh.changes(plan("Impct", "\"Low\""))).isEqualTo(Answer.done(FieldChanges.NONE));
        assertThat(fresh.warnings())
                .singleElement()
                .asString()
                .contains("customFields.Impct", "Impact, Customer, Effort");
        assertThat(FieldPlanner.knows(CATALOG, plan("Impct", "\"Low\""))).isFalse();
    }

    @Test
    void fieldOfAKindThatGithubDidNotHaveIsLeftAlone() {
        assertThat(fresh.changes(plan("Mood", "\"good\""))).isEqualTo(Answer.done(FieldChanges.NONE));
        assertThat(fresh.warnings()).containsExactly("customFields.Mood: fields of this kind cannot be written");
    }

    @Test
    void fieldsAreReadByNameWithTheirTypesEmptyOnesToo() {
        JsonNode read = new FieldReader(CATALOG).read(NOW.subList(0, 4));

        assertThat(read.at("/Impact").toString())
                .isEqualTo(
                        "{\"id\":\"501\",\"name\":\"Impact\",\"type\":\"OPTION\",\"value\":{\"id\":\"602\",\"value\":\"High\"}}");
        assertThat(read.at("/Customer/value").asText()).isEqualTo("ACME");
        assertThat(read.at("/Effort/type").asText()).isEqualTo("NUMERIC");
        assertThat(read.at("/Target date/type").asText()).isEqualTo("DATE");
        assertThat(read.at("/Browsers/type").asText()).isEqualTo("OPTIONS");
        assertThat(read.at("/Browsers/value").isNull()).isTrue();
        assertThat(read.at("/Mood/type").asText()).isEqualTo("STRING");
    }

    @Test
    void valuesOfFieldsOutOfSightAreReadAllTheSame() {
        JsonNode read = new FieldReader(FieldCatalog.NONE).read(List.of(HubJson.read("""
                [{"issue_field_id": 505, "issue_field_name": "Browsers", "node_id": "e", "data_type": "multi_select",
                  "value": "Lynx", "multi_select_options": [{"id": 604, "name": "Lynx"}]},
                 {"issue_field_id": 506, "node_id": "f", "data_type": "text", "value": "x"}]
                """, IssueFieldValue[].class)));

        assertThat(read.at("/Browsers/value/0/value").asText()).isEqualTo("Lynx");
        assertThat(read.at("/506/value").asText()).isEqualTo("x");
    }
}
