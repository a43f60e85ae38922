package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.HmacSignature;
import io.syncline.simulators.webhook.Inbox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JiraWebhookTest {
    private static final List<String> EVENTS = List.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted",
            "attachment_created",
            "issuelink_created",
            "issuelink_deleted");

    @RegisterExtension
    final JiraSite site = new JiraSite();

    private final Inbox inbox = new Inbox();

    @AfterEach
    void closeInbox() {
        inbox.close();
    }

    @Test
    void signedAndNumberedAsJiraDoes() throws Exception {
        register("project = UD", "s3cret");

        site.create("Zażółć 🎉");
        arrived(1);

        var mail = inbox.mails().getFirst();
        assertThat(mail.headers().get("x-hub-signature")).isEqualTo(HmacSignature.sha256("s3cret", mail.bytes()));
        assertThat(mail.headers().get("x-atlassian-webhook-identifier")).isNotBlank();
        assertThat(mail.headers()).doesNotContainKey("x-atlassian-webhook-retry");
        assertThat(mail.json().path("webhookEvent").asText()).isEqualTo("jira:issue_created");
        assertThat(mail.json().path("timestamp").isIntegralNumber()).isTrue();
    }

    @Test
    void oneEventPerChangeInOrderWithItsType() throws Exception {
        register("project = UD", "");
        var key = site.create("One");
        site.edit(key, "{\"fields\":{\"summary\":\"Two\"}}");
        site.edit(key, "{\"fields\":{\"summary\":\"Two\"}}");
        site.edit(key, "{\"fields\":{\"assignee\":{\"accountId\":\"bob\"}}}");
        site.move(key, "21");
        site.alice.post("/rest/api/2/issue/" + key + "/comment", "{\"body\":\"hi\"}");
        site.bot.delete("/rest/api/2/issue/" + key);
        site.createIn("OPS", "Unseen");

        arrived(6);

        assertThat(inbox.mails().stream()
                        .map(m -> m.json().path("issue_event_type_name").asText()))
                .containsExactly("issue_created", "issue_updated", "issue_assigned", "issue_generic", "", "");
        assertThat(inbox.mails().get(4).json().path("webhookEvent").asText()).isEqualTo("comment_created");
        assertThat(inbox.mails().get(5).json().path("webhookEvent").asText()).isEqualTo("jira:issue_deleted");
        assertThat(inbox.mails().get(1).json().at("/changelog/items/0/toString").asText())
                .isEqualTo("Two");
    }

    @Test
    void linkIsMadeOnceToldOnceAndTellsItsEnds() throws Exception {
        register("project = UD", "");
        var one = site.create("One");
        var two = site.create("Two");
        var link = "{\"type\":{\"name\":\"Blocks\"},\"inwardIssue\":{\"key\":\"" + one
                + "\"},\"outwardIssue\":{\"key\":\"" + two + "\"}}";

        var statuses = List.of(
                site.bot.post("/rest/api/2/issueLink", link).statusCode(),
                site.bot.post("/rest/api/2/issueLink", link).statusCode());
        var id = site.fields(one).at("/issuelinks/0/id").asText();
        site.bot.delete("/rest/api/2/issueLink/" + id);
        arrived(4);

        assertThat(statuses).containsExactly(201, 201);
        assertThat(inbox.mails().subList(2, 4).stream()
                        .map(m -> m.json().path("webhookEvent").asText()))
                .containsExactly("issuelink_created", "issuelink_deleted");
        var told = inbox.mails().get(2).json().path("issueLink");
        assertThat(told.path("sourceIssueId").asText())
                .isEqualTo(json(site.bot.get("/rest/api/2/issue/" + one))
                        .path("id")
                        .asText());
        assertThat(told.at("/issueLinkType/outwardName").asText()).isEqualTo("blocks");
        assertThat(site.fields(one).path("issuelinks")).isEmpty();
    }

    @Test
    void retriedUnderTheSameIdentifier() throws Exception {
        register("", "");
        inbox.answerNext(503, 429);

        site.create("One");
        arrived(3);

        assertThat(inbox.mails().stream()
                        .map(m -> m.headers().get("x-atlassian-webhook-identifier"))
                        .distinct())
                .hasSize(1);
        assertThat(inbox.mails().get(2).headers().get("x-atlassian-webhook-retry"))
                .isEqualTo("2");
    }

    @Test
    void registrationIsForAdministratorsAndChecked() throws Exception {
        var path = "/rest/webhooks/1.0/webhook";
        var id = register("project = UD", "s3cret");

        var listed = json(site.bot.get(path));

        assertThat(site.alice.get(path).statusCode()).isEqualTo(403);
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/isSigned").asBoolean()).isTrue();
        assertThat(listed.toString()).doesNotContain("s3cret");
        assertThat(site.bot.post(path, "{\"name\":\"x\",\"url\":\"ftp://x\"}").statusCode())
                .isEqualTo(400);
        assertThat(site.bot.put(path + "/" + id, "{\"enabled\":false}").statusCode())
                .isEqualTo(200);
        assertThat(site.bot.delete(path + "/" + id).statusCode()).isEqualTo(204);
        assertThat(json(site.bot.get(path))).isEmpty();
    }

    @Test
    void resetMayKeepWebhooks() throws Exception {
        register("", "");

        site.bot.post("/_sim/reset", "{\"keepWebhooks\":true}");
        var kept = json(site.bot.get("/rest/webhooks/1.0/webhook")).size();
        site.bot.post("/_sim/reset", "");

        assertThat(kept).isEqualTo(1);
        assertThat(json(site.bot.get("/rest/webhooks/1.0/webhook"))).isEmpty();
    }

    private String register(String jql, String secret) throws Exception {
        var body = Json.object().put("name", "test").put("url", inbox.url()).put("secret", secret);
        body.set("events", Json.strings(EVENTS));
        body.putObject("filters").put("issue-related-events-section", jql);
        var self = json(site.bot.post("/rest/webhooks/1.0/webhook", body.toString()))
                .path("self")
                .asText();
        return self.substring(self.lastIndexOf('/') + 1);
    }

    private void arrived(int count) {
        await().untilAsserted(() -> assertThat(inbox.mails()).hasSize(count));
    }
}
