package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.core.Http;
import io.syncline.simulators.core.Listen;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.webhook.HmacSignature;
import io.syncline.simulators.webhook.Inbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraDataCenterTest {
    private static final String HOOKS = "/rest/jira-webhook/1.0/webhooks";

    private final JiraSimulator jira = start(Edition.DATA_CENTER);
    private final Http bot = Http.bearer(jira.url(), "pat-syncline-bot");
    private final Inbox inbox = new Inbox();

    private static JiraSimulator start(Edition edition) {
        return JiraSimulator.start(edition, Listen.local(0), Clock.systemUTC(), Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        inbox.close();
        jira.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /rest/api/3/myself",
        "POST, /rest/api/3/search/jql",
        "POST, /rest/api/2/search/jql",
        "POST, /rest/api/2/jql/match",
        "GET, /rest/api/2/users/search",
        "GET, /rest/api/2/project/search",
        "GET, /rest/api/2/field/customfield_10104/context",
        "GET, /rest/api/2/attachment/content/1",
        "GET, /rest/api/2/webhook",
        "GET, /rest/webhooks/1.0/webhook",
        "POST, /oauth/token"
    })
    void whatOnlyCloudHasIsNotThere(String method, String path) throws Exception {
        assertThat(bot.send(method, path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyPersonalAccessTokensAreTaken() throws Exception {
        assertThat(Http.basic(jira.url(), "bot@syncline.example", "jira-token")
                        .get("/rest/api/2/myself")
                        .statusCode())
                .isEqualTo(401);
        assertThat(json(bot.get("/rest/api/2/myself")).path("name").asText()).isEqualTo("syncline-bot");
        assertThat(json(bot.get("/rest/api/2/serverInfo"))
                        .path("deploymentType")
                        .asText())
                .isEqualTo("Server");
    }

    @Test
    void peopleHaveNamesAndKeysAndAreAssignedByName() throws Exception {
        var key = create("Whose?");

        bot.put("/rest/api/2/issue/" + key, "{\"fields\":{\"assignee\":{\"name\":\"bob\"}}}");

        var bob = fields(key).path("assignee");
        assertThat(bob.path("name").asText()).isEqualTo("bob");
        assertThat(bob.has("accountId")).isFalse();
        var sameByKey = json(bot.get("/rest/api/2/user?key=" + bob.path("key").asText()));
        assertThat(sameByKey.path("displayName").asText()).isEqualTo("Bob Baker");
        assertThat(json(bot.get("/rest/api/2/user/search?username=bob%40example.com")))
                .hasSize(1);
        assertThat(bot.put("/rest/api/2/issue/" + key, "{\"fields\":{\"assignee\":{\"accountId\":\"bob\"}}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void searchGoesByPagesAndShowsWhatTheIndexKnows() throws Exception {
        for (int i = 0; i < 3; i++) create("Issue " + i);

        var page = search("{\"jql\":\"project = UD ORDER BY key ASC\",\"startAt\":2,\"maxResults\":2}");
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("issues").findValuesAsText("key")).contains("UD-3");
        jira.faults().add(FaultRule.parse(Json.object().put("kind", "searchLag").put("delayMs", 60_000)));

        assertThat(search("{\"jql\":\"project = UD\"}").path("total").asInt()).isZero();
        assertThat(fields("UD-3").path("summary").asText()).isEqualTo("Issue 2");
    }

    @Test
    void membersThatABeanDoesNotKnowAreRefused() throws Exception {
        var key = create("Strict");

        assertThat(bot.post("/rest/api/2/search", "{\"jql\":\"\",\"reconcileIssues\":[1]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(bot.post(
                                "/rest/api/2/issue/" + key + "/worklog",
                                "{\"timeSpentSeconds\":60,\"properties\":[{\"key\":\"a\",\"value\":{}}]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlySubTasksHaveAParentAndOthersAnEpic() throws Exception {
        var epic = create("Epic");
        var task = create("Task");

        int parent = bot.put("/rest/api/2/issue/" + task, "{\"fields\":{\"parent\":{\"key\":\"" + epic + "\"}}}")
                .statusCode();
        int link = bot.put("/rest/api/2/issue/" + task, "{\"fields\":{\"customfield_10118\":\"" + epic + "\"}}")
                .statusCode();

        assertThat(List.of(parent, link)).containsExactly(400, 204);
        assertThat(fields(task).has("parent")).isFalse();
        assertThat(fields(task).path("customfield_10118").asText()).isEqualTo(epic);
    }

    @Test
    void commentIsToldOfTwiceAndTheFirstTimeWithoutItsIssue() throws Exception {
        var hook = Json.object().put("name", "x").put("url", inbox.url());
        hook.putArray("events").add("comment_created").add("jira:issue_updated");
        hook.putObject("configuration").put("SECRET", "s3cret");
        var made = json(bot.post(HOOKS, hook.toString()));
        var key = create("Talk");

        bot.post("/rest/api/2/issue/" + key + "/comment", "{\"body\":\"hi\"}");

        await().until(() -> inbox.mails().size() == 2);
        var alone = inbox.mails().getFirst();
        var change = inbox.mails().getLast().json();
        assertThat(alone.json().has("issue")).isFalse();
        assertThat(alone.json().at("/comment/self").asText())
                .contains("/issue/")
                .contains("/comment/");
        assertThat(change.path("issue_event_type_name").asText()).isEqualTo("issue_commented");
        assertThat(change.at("/comment/body").asText()).isEqualTo("hi");
        assertThat(alone.headers().get("x-hub-signature")).isEqualTo(HmacSignature.sha256("s3cret", alone.bytes()));
        assertThat(made.path("configuration").has("SECRET")).isFalse();
    }

    @Test
    void secretBesideTheConfigurationIsIgnored() throws Exception {
        var hook = Json.object().put("name", "x").put("url", inbox.url()).put("secret", "s3cret");
        hook.putArray("events").add("jira:issue_created");
        bot.post(HOOKS, hook.toString());

        create("Unsigned");

        await().until(() -> inbox.mails().size() == 1);
        assertThat(inbox.mails().getFirst().headers()).doesNotContainKey("x-hub-signature");
    }

    @Test
    void beforeVersion10WebhooksAreElsewhereAndUnsigned() throws Exception {
        try (var old = start(Edition.SERVER_9)) {
            var admin = Http.bearer(old.url(), "pat-syncline-bot");
            var hook = Json.object().put("name", "x").put("url", inbox.url()).put("secret", "s3cret");
            hook.putArray("events").add("jira:issue_created");
            assertThat(admin.get(HOOKS).statusCode()).isEqualTo(404);
            assertThat(admin.post("/rest/webhooks/1.0/webhook", hook.toString()).statusCode())
                    .isEqualTo(201);

            old.desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Old"));

            await().until(() -> inbox.mails().size() == 1);
            assertThat(inbox.mails().getFirst().headers()).doesNotContainKey("x-hub-signature");
        }
    }

    private String create(String title) {
        return jira.desk().create("alice", "UD", "", Map.of(CardField.TITLE, title));
    }

    private JsonNode fields(String key) throws Exception {
        return json(bot.get("/rest/api/2/issue/" + key)).path("fields");
    }

    private JsonNode search(String body) throws Exception {
        return json(bot.post("/rest/api/2/search", body));
    }
}
