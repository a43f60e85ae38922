package io.syncline.simulators.azure;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AzureClassificationTest {
    private static final String ITERATIONS = "/Web/_apis/wit/classificationnodes/Iterations";

    private final AzureSimulator simulator = AzureSimulator.start(0);
    private final AzureClient bot = new AzureClient(simulator, "azure-pat");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void childrenAreShownAsDeepAsAskedFor() {
        body(bot.http.post(ITERATIONS, "{'name':'Release 1'}"), 201);
        JsonNode made = body(bot.http.post(ITERATIONS + "/Release%201", "{'name':'Sprint 9'}"), 201);

        JsonNode bare = bot.get(ITERATIONS);
        JsonNode one = bot.get(ITERATIONS + "?$depth=1");
        JsonNode two = bot.get(ITERATIONS + "?$depth=2");

        assertThat(made.path("path").asText()).isEqualTo("\\Web\\Iteration\\Release 1\\Sprint 9");
        assertThat(bare.path("hasChildren").asBoolean()).isTrue();
        assertThat(bare.has("children")).isFalse();
        assertThat(one.findValuesAsText("name")).containsExactly("Web", "Sprint 1", "Sprint 2", "Release 1");
        assertThat(two.at("/children/2/children/0")).isEqualTo(made);
        assertThat(bot.get(ITERATIONS + "/release%201/sprint%209")).isEqualTo(made);
        assertThat(bot.get("/Ops/_apis/wit/classificationnodes/Iterations?$depth=2")
                        .has("children"))
                .isFalse();
    }

    @Test
    void refusalsLookLikeAzures() {
        body(bot.http.post(ITERATIONS, "{'name':'sprint 1'}"), 409);
        body(bot.http.post(ITERATIONS + "/Nowhere", "{'name':'x'}"), 404);
        body(bot.http.post(ITERATIONS, "{'name':'a/b'}"), 400);
        body(bot.http.get("/Web/_apis/wit/classificationnodes/Colours"), 400);
        body(bot.http.get(ITERATIONS + "/Nowhere"), 404);
    }

    @Test
    void picklistBehindAFieldIsReplaced() {
        String list = "/_apis/work/processes/lists/"
                + bot.get("/_apis/wit/fields/Custom.Channel").path("picklistId").asText();

        body(bot.http.put(list, "{'items':['Web','Phone','Post']}"), 200);

        assertThat(bot.get(list).path("items")).hasSize(3);
        assertThat(bot.get("/Web/_apis/wit/workitemtypes/Bug/fields?$expand=allowedValues")
                        .findParents("allowedValues")
                        .getFirst()
                        .path("allowedValues"))
                .hasSize(3);
        body(bot.http.put(list, "{'items':['Web','web']}"), 400);
        body(bot.http.get("/_apis/work/processes/lists/none"), 404);
    }

    @Test
    void kindsOfLinksAreTold() {
        JsonNode types = bot.get("/_apis/wit/workitemrelationtypes");

        assertThat(types.path("value").findValuesAsText("name")).contains("Parent", "Child", "Related", "Hyperlink");
    }
}
