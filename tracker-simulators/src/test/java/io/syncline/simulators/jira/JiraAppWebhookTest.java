package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.core.Http;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.Inbox;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks that an OAuth client registers for itself. */
class JiraAppWebhookTest {
    private static final String PATH = "/rest/api/3/webhook";

    @RegisterExtension
    final JiraSite site = new JiraSite();

    private final Inbox inbox = new Inbox();
    private Http app;

    @BeforeEach
    void logIn() {
        var token = site.jira.simulator().gate().issue("jira-access-", "syncline-bot", Duration.ofHours(1));
        app = Http.bearer(site.jira.url(), token);
    }

    @AfterEach
    void closeInbox() {
        inbox.close();
    }

    @Test
    void toldOnceOfAllThatMatchWithATokenOfTheClientsSecret() throws Exception {
        var first = id(register(inbox.url(), "project = UD"));
        var second = id(register(inbox.url(), "project in (UD, OPS)"));

        site.create("One");
        await().untilAsserted(() -> assertThat(inbox.mails()).hasSize(1));

        var mail = inbox.mails().getFirst();
        assertThat(mail.json().path("matchedWebhookIds"))
                .extracting(JsonNode::asInt)
                .containsExactly(first, second);
        assertThat(mail.headers()).doesNotContainKey("x-hub-signature");
        var token = mail.headers().get("authorization").replace("Bearer ", "").split("\\.");
        assertThat(token[2]).isEqualTo(signature(token[0] + "." + token[1]));
        assertThat(Json.parse(Base64.getUrlDecoder().decode(token[1]))
                        .path("exp")
                        .asLong())
                .isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void whoeverIsNoAppIsRefusedAndAppsHaveNoWebhooksOfAdministrators() throws Exception {
        assertThat(site.bot.get(PATH).statusCode()).isEqualTo(403);
        assertThat(site.bot.post(PATH, body(inbox.url(), "project = UD")).statusCode())
                .isEqualTo(403);
        assertThat(app.get("/rest/webhooks/1.0/webhook").statusCode()).isEqualTo(401);
    }

    @Test
    void everyWebhookThatCannotBeIsRefusedForItself() throws Exception {
        register(inbox.url(), "project = UD");

        assertThat(error(register("http://127.0.0.1:1/other", "project = UD"))).contains("single URL");
        assertThat(error(register(inbox.url(), "summary ~ x"))).contains("The clause summary is unsupported");
        assertThat(error(register(inbox.url(), "project != EMPTY and status > Done")))
                .contains("The clause status");
        assertThat(error(register(inbox.url(), "project = NOPE"))).contains("'NOPE' does not exist");
        assertThat(json(app.get(PATH)).path("values")).hasSize(1);
    }

    @Test
    void refreshedLivesOnAndExpiredIsNeitherListedNorToldOf() throws Exception {
        var kept = id(register(inbox.url(), "project = UD"));
        var lost = id(register(inbox.url(), "project = OPS"));
        age(25);
        app.put(PATH + "/refresh", "{\"webhookIds\":[" + kept + ",4711]}");
        age(6);

        var listed = json(app.get(PATH)).path("values");
        site.createIn("OPS", "Unseen");
        site.create("Seen");
        await().untilAsserted(() -> assertThat(inbox.mails()).hasSize(1));

        assertThat(listed)
                .extracting(one -> one.path("id").asInt())
                .containsExactly(kept)
                .doesNotContain(lost);
        assertThat(Instant.ofEpochMilli(listed.at("/0/expirationDate").asLong()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(23)), Instant.now().plus(Duration.ofDays(24)));
        assertThat(inbox.mails().getFirst().json().at("/issue/fields/summary").asText())
                .isEqualTo("Seen");
    }

    @Test
    void deletedByIdWhateverElseIsNamed() throws Exception {
        var id = id(register(inbox.url(), "project = UD"));

        var answer = app.send("DELETE", PATH, "{\"webhookIds\":[" + id + ",4711]}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(app.get(PATH)).path("values")).isEmpty();
    }

    private void age(int days) throws Exception {
        app.post("/_sim/webhooks/age", "{\"days\":" + days + "}");
    }

    private JsonNode register(String url, String jql) throws Exception {
        return json(app.post(PATH, body(url, jql))).at("/webhookRegistrationResult/0");
    }

    private static String body(String url, String jql) {
        var body = Json.object().put("url", url);
        var webhook = body.putArray("webhooks").addObject().put("jqlFilter", jql);
        webhook.set("events", Json.strings(List.of("jira:issue_created")));
        return body.toString();
    }

    private static int id(JsonNode result) {
        assertThat(result.path("createdWebhookId").isInt())
                .as(result.toString())
                .isTrue();
        return result.path("createdWebhookId").asInt();
    }

    private static String error(JsonNode result) {
        return result.at("/errors/0").asText();
    }

    private static String signature(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("jira-client-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
