package io.syncline.simulators.github;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.testing.VendorClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GithubFieldsTest {
    private static final String FIELDS = "/orgs/acme/issue-fields";

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
    void refusalsLookLikeGithubs() {
        body(alice.patch(FIELDS + "/501", "{'options':[]}"), 403);
        body(bot.patch(FIELDS + "/501", "{'options':[{'name':'x'}]}"), 422);
        body(bot.patch(FIELDS + "/502", "{'options':[]}"), 422);
        body(bot.patch(FIELDS + "/999", "{'options':[]}"), 404);
        body(bot.get("/orgs/alice/issue-fields"), 404);
    }
}
