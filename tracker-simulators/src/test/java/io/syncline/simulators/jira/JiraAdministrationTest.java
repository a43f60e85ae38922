package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators add to a site. */
class JiraAdministrationTest {
    private static final String API = "/rest/api/3";
    private static final String SEVERITY = API + "/field/customfield_10104/context";

    @RegisterExtension
    final JiraSite site = new JiraSite();

    private int post(String path, String body) throws Exception {
        return site.bot.post(path, body).statusCode();
    }

    @Test
    void componentsAndVersionsAreAddedOnceAndUsable() throws Exception {
        assertThat(post(API + "/component", "{\"name\":\"Docs\",\"project\":\"UD\"}"))
                .isEqualTo(201);
        assertThat(post(API + "/component", "{\"name\":\"docs\",\"project\":\"UD\"}"))
                .isEqualTo(400);
        assertThat(post(API + "/version", "{\"name\":\"3.0\",\"projectId\":10022}"))
                .isEqualTo(201);
        assertThat(post(API + "/version", "{\"name\":\"\",\"projectId\":10022}"))
                .isEqualTo(400);
        assertThat(post(API + "/version", "{\"name\":\"3.0\",\"projectId\":1}")).isEqualTo(404);

        String key = site.create("With both");
        int edited = site.edit(
                key, "{\"fields\":{\"components\":[{\"name\":\"Docs\"}],\"fixVersions\":[{\"name\":\"3.0\"}]}}");

        assertThat(edited).isEqualTo(204);
        assertThat(site.fields(key).at("/components/0/name").asText()).isEqualTo("Docs");
        assertThat(json(site.bot.get(API + "/project/UD/versions")).findValuesAsText("name"))
                .containsExactly("1.0", "2.0", "3.0");
        assertThat(json(site.bot.get(API + "/project/OPS/components")).findValuesAsText("name"))
                .containsExactly("Network");
    }

    @Test
    void optionsAreAddedToTheFieldsContextAndUsable() throws Exception {
        JsonNode contexts = json(site.bot.get(SEVERITY));
        String options = SEVERITY + "/" + contexts.at("/values/0/id").asText() + "/option";

        assertThat(contexts.path("total").asInt()).isEqualTo(1);
        assertThat(post(options, "{\"options\":[{\"value\":\"Huge\"}]}")).isEqualTo(200);
        assertThat(post(options, "{\"options\":[{\"value\":\"huge\"}]}")).isEqualTo(400);
        assertThat(json(site.bot.get(options)).findValuesAsText("value"))
                .containsExactly("Low", "Medium", "High", "Huge");

        String key = site.create("Huge one");
        assertThat(site.edit(key, "{\"fields\":{\"customfield_10104\":{\"value\":\"Huge\"}}}"))
                .isEqualTo(204);
        assertThat(site.fields(key).at("/customfield_10104/value").asText()).isEqualTo("Huge");
    }

    @Test
    void textFieldHasAContextButNoOptions() throws Exception {
        String context = API + "/field/customfield_10101/context";

        JsonNode contexts = json(site.bot.get(context));

        assertThat(site.bot
                        .get(context + "/" + contexts.at("/values/0/id").asText() + "/option")
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.bot.get(API + "/field/summary/context").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAdministratorsAdd() throws Exception {
        assertThat(site.alice
                        .post(API + "/component", "{\"name\":\"Docs\",\"project\":\"UD\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.alice.get(SEVERITY).statusCode()).isEqualTo(403);
    }
}
