package io.syncline.simulators.github;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.testing.VendorClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GithubFieldsTest {
    private static final String FIELDS = "/orgs/acme/issue-fields";
    private static final String ISSUES = "/repos/acme/web/issues";
    private static final String VALUES = ISSUES + "/1/issue-field-values";

    private final GithubSimulator simulator = GithubSimulator.start(0);
    private final VendorClient bot = new VendorClient(simulator.apiUrl(), "Bearer ghp_sim_bot");
    private final VendorClient alice = new VendorClient(simulator.apiUrl(), "Bearer ghp_sim_alice");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void optionsSentReplaceAllThatWereThere() {
        JsonNode before = body(bot.get(FIELDS), 200).path(0);

        JsonNode after = body(
                bot.patch(
                        FIELDS + "/501",
                        "{'options':[{'id':602,'name':'High','color':'red','priority':1},"
                                + "{'name':'Huge','color':'pink','priority':2}]}"),
                200);

        assertThat(before.path("options").findValuesAsText("name")).containsExactly("Low", "High");
        assertThat(after.path("options").findValuesAsText("name")).containsExactly("High", "Huge");
        assertThat(after.at("/options/0/id").asInt()).isEqualTo(602);
        assertThat(after.at("/options/1/id").asInt()).isGreaterThan(602);
        assertThat(body(alice.get(FIELDS), 200).path(0)).isEqualTo(after);
    }

    @Test
    void valuesAreAddedReplacedAndCleared() {
        body(alice.post(ISSUES, "{'title':'A','issue_field_values':[{'field_id':502,'value':'ACME'}]}"), 201);

        JsonNode added = body(
                alice.post(
                        VALUES,
                        "{'issue_field_values':[{'field_id':501,'value':'High'},{'field_id':503,'value':4.5},"
                                + "{'field_id':504,'value':'2026-12-24'},{'field_id':505,'value':['Lynx','Firefox']}]}"),
                200);
        assertThat(alice.delete(VALUES + "/503").statusCode()).isEqualTo(204);
        JsonNode left = body(alice.get(VALUES), 200);
        JsonNode replaced = body(alice.put(VALUES, "{'issue_field_values':[{'field_id':503,'value':1}]}"), 200);

        assertThat(added.findValuesAsText("issue_field_name"))
                .containsExactly("Customer", "Impact", "Effort", "Target date", "Browsers");
        assertThat(added.at("/1/value").asInt()).isEqualTo(602);
        assertThat(added.at("/1/single_select_option/name").asText()).isEqualTo("High");
        assertThat(added.at("/4/value").asText()).isEqualTo("Lynx,Firefox");
        assertThat(left.findValuesAsText("issue_field_id")).containsExactly("502", "501", "504", "505");
        assertThat(body(alice.get(ISSUES + "/1"), 200).path("issue_field_values"))
                .isEqualTo(replaced);
        assertThat(body(alice.post(VALUES, "{'issue_field_values':[]}"), 200)).isEmpty();
        body(alice.delete(VALUES + "/503"), 404);
    }

    @Test
    void valueGoesWithItsOption() {
        body(
                alice.post(
                        ISSUES,
                        "{'title':'A','issue_field_values':[{'field_id':501,'value':'Low'},"
                                + "{'field_id':505,'value':['Lynx']}]}"),
                201);

        bot.patch(FIELDS + "/501", "{'options':[{'id':602,'name':'High','color':'red','priority':1}]}");
        bot.patch(FIELDS + "/505", "{'options':[{'id':604,'name':'Links','color':'gray','priority':1}]}");

        JsonNode values = body(alice.get(VALUES), 200);
        assertThat(values).hasSize(1);
        assertThat(values.at("/0/multi_select_options/0/name").asText()).isEqualTo("Links");
    }

    @Test
    void valueThatDoesNotFitIsRefused() {
        body(alice.post(ISSUES, "{'title':'A'}"), 201);
        for (String wrong : List.of(
                "{'field_id':999,'value':'x'}",
                "{'field_id':501,'value':'Huge'}",
                "{'field_id':502,'value':7}",
                "{'field_id':503,'value':'7'}",
                "{'field_id':504,'value':'tomorrow'}",
                "{'field_id':505,'value':'Lynx'}",
                "{'field_id':505,'value':null}")) {
            body(alice.post(VALUES, "{'issue_field_values':[" + wrong + "]}"), 422);
            body(alice.patch(ISSUES + "/1", "{'issue_field_values':[" + wrong + "]}"), 422);
        }
        assertThat(body(alice.get(VALUES), 200)).isEmpty();
    }

    @Test
    void refusalsLookLikeGithubs() {
        body(alice.patch(FIELDS + "/501", "{'options':[]}"), 403);
        body(bot.patch(FIELDS + "/501", "{'options':[{'name':'x'}]}"), 422);
        body(bot.patch(FIELDS + "/502", "{'options':[]}"), 422);
        body(bot.patch(FIELDS + "/999", "{'options':[]}"), 404);
        body(bot.get("/orgs/alice/issue-fields"), 404);
    }
}
