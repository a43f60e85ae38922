package io.syncline.tck.service;

import static io.syncline.tck.service.RunningConnectorClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.tck.service.RunningConnectorClient.Reply;
import java.util.Map;

/**
 * What every running connector answers on its internal API to questions of scripts.
 *
 * @param instance id
 * @param user key of somebody who can be assigned
 * @param path of the instance's own API, to be read
 */
public record LookupsOverHttp(
        RunningConnectorClient connector, String instance, String project, String user, String path) {

    /** Asks everything once. */
    public void areAnswered() {
        String key = encoded(project);

        assertThat(get("projects?key=" + key).json().at("/0/key").asText()).isEqualTo(project);
        assertThat(get("projects?key=no-such-project").text()).isEqualTo("[]");
        assertThat(get("names?list=STATUS&project=" + key).json()).isNotEmpty();
        assertThat(get("names?list=COLOUR&project=" + key).status()).isEqualTo(400);
        assertThat(get("names?list=STATUS").status()).isEqualTo(400);
        assertThat(get("assignable?project=" + key + "&user=" + encoded(user)).text())
                .isEqualTo("{\"assignable\":true}");
        assertThat(get("web-address").json().path("url").asText()).startsWith("http");
    }

    /** Makes one name twice. */
    public void areMade() {
        NewName wanted = new NewName(NameList.VERSION, project, "Made over HTTP");

        Reply made = post("names", wanted);
        Reply again = post("names", wanted);
        Reply refused = post("options", Map.of("project", project, "field", "NoSuchField", "text", "x"));
        Reply incomplete = post("options", Map.of("project", project, "field", "", "text", "x"));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.json().path("name").asText()).isEqualTo("Made over HTTP");
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(made.steps()).singleElement().satisfies(step -> {
            assertThat(step.call()).startsWith("POST /").doesNotContain("?");
            assertThat(step.outcome()).startsWith("20");
        });
        assertThat(again.steps()).isEmpty();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("field");
        assertThat(incomplete.status()).isEqualTo(400);
    }

    /** Calls the instance's own API, well and badly. */
    public void includeTheOwnApi() {
        Reply good = post("http", Map.of("method", "GET", "path", path));
        Reply elsewhere = post("http", Map.of("method", "GET", "path", "//evil.example/x"));
        Reply forged =
                post("http", Map.of("method", "GET", "path", path, "headers", Map.of("Authorization", "Basic x")));
        Reply empty = post("http", Map.of());

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().path("status").asInt()).isEqualTo(200);
        assertThat(good.json().path("body").isContainerNode()).isTrue();
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.json().at("/errors/0/field").asText()).isEqualTo("path");
        assertThat(forged.status()).isEqualTo(422);
        assertThat(empty.status()).isEqualTo(400);
    }

    private Reply get(String question) {
        return connector.get("/internal/v1/instances/" + instance + "/" + question);
    }

    private Reply post(String what, Object body) {
        return connector.send("POST", "/internal/v1/instances/" + instance + "/" + what, body);
    }
}
