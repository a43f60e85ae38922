package io.syncline.simulators.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.core.Http;
import io.syncline.simulators.core.Listen;
import io.syncline.simulators.http.Json;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh Jira for each test, and the phrases the tests speak in. */
final class JiraSite implements AfterEachCallback {
    final JiraSimulator jira = JiraSimulator.start(Listen.local(0), Clock.systemUTC(), Duration.ofMillis(20));
    final Http bot = Http.basic(jira.url(), "bot@syncline.example", "jira-token");
    final Http alice = Http.basic(jira.url(), "alice@example.com", "alice-token");

    @Override
    public void afterEach(ExtensionContext context) {
        jira.close();
    }

    /** Creates a task in UD; {@code more} are further fields, each with a comma before it. */
    String create(String summary, String... more) throws Exception {
        return createIn("UD", summary, more);
    }

    String createIn(String project, String summary, String... more) throws Exception {
        var answer = alice.post(
                "/rest/api/2/issue",
                "{\"fields\":{\"project\":{\"key\":\"%s\"},\"issuetype\":{\"name\":\"Task\"},\"summary\":\"%s\"%s}}"
                        .formatted(project, summary, String.join("", more)));
        if (answer.statusCode() != 201) throw new AssertionError(answer.body());
        return Http.json(answer).path("key").asText();
    }

    JsonNode fields(String key) throws Exception {
        return Http.json(bot.get("/rest/api/2/issue/" + key)).path("fields");
    }

    int edit(String key, String body) throws Exception {
        return alice.put("/rest/api/2/issue/" + key, body).statusCode();
    }

    int move(String key, String transition) throws Exception {
        return alice.post(
                        "/rest/api/2/issue/" + key + "/transitions", "{\"transition\":{\"id\":\"" + transition + "\"}}")
                .statusCode();
    }

    JsonNode found(String jql) throws Exception {
        var body = Json.object().put("jql", jql).put("maxResults", 100);
        body.putArray("fields").add("key");
        return Http.json(bot.post("/rest/api/3/search/jql", body.toString())).path("issues");
    }
}
