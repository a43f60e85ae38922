package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.simulators.core.Http;
import io.syncline.simulators.core.Listen;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.keeping.Keeping;
import io.syncline.simulators.webhook.HmacSignature;
import io.syncline.simulators.webhook.Inbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraKeepingTest {
    private static final String ISSUE = "/rest/api/2/issue";

    @TempDir
    Path folder;

    private final Inbox inbox = new Inbox();

    @AfterEach
    void stop() {
        inbox.close();
    }

    @Test
    void goesOnWhereItEnded() throws Exception {
        String before;
        try (var first = start()) {
            fill(bot(first));
            before = state(first);
        }

        try (var second = start()) {
            assertThat(state(second)).isEqualTo(before);
            assertThat(json(bot(second).get(ISSUE + "/UD-1?expand=changelog")).at("/changelog/histories"))
                    .isNotEmpty();
            assertThat(json(bot(second).get(ISSUE + "/UD-1/remotelink"))).hasSize(1);
            assertThat(create(bot(second), "Next")).isEqualTo("UD-3");
        }
    }

    @Test
    void webhookStillDeliversSigned() throws Exception {
        try (var first = start()) {
            fill(bot(first));
            await().untilAsserted(() -> assertThat(inbox.mails()).hasSize(2));
        }

        try (var second = start()) {
            create(bot(second), "Next");
            await().untilAsserted(() -> assertThat(inbox.mails()).hasSize(3));
        }

        var mail = inbox.mails().getLast();
        assertThat(mail.headers().get("x-hub-signature")).isEqualTo(HmacSignature.sha256("s3cret", mail.bytes()));
        assertThat(mail.json().at("/issue/key").asText()).isEqualTo("UD-3");
    }

    private void fill(Http bot) throws Exception {
        var hook = Json.object().put("name", "test").put("url", inbox.url()).put("secret", "s3cret");
        hook.set("events", Json.strings(List.of("jira:issue_created")));
        hook.putObject("filters")
                .put("issue-related-events-section", "project = UD AND (labels IS EMPTY OR NOT labels = x)");
        bot.post("/rest/webhooks/1.0/webhook", hook.toString());
        create(bot, "Kept");
        create(bot, "Other");
        bot.put(ISSUE + "/UD-1", "{\"fields\":{\"description\":\"*bold*\",\"assignee\":{\"accountId\":\"bob\"}}}");
        bot.post(ISSUE + "/UD-1/comment", "{\"body\":\"said\",\"visibility\":{\"type\":\"role\",\"value\":\"Users\"}}");
        bot.post(ISSUE + "/UD-1/worklog", "{\"timeSpentSeconds\":60}");
        bot.post(ISSUE + "/UD-1/remotelink", "{\"object\":{\"url\":\"http://x.example\",\"title\":\"x\"}}");
        bot.put(ISSUE + "/UD-1/properties/p", "{\"a\":1}");
        bot.post(
                "/rest/api/2/issueLink",
                "{\"type\":{\"name\":\"Blocks\"},\"inwardIssue\":{\"key\":\"UD-1\"},\"outwardIssue\":{\"key\":\"UD-2\"}}");
    }

    private static String create(Http bot, String summary) throws Exception {
        var fields = "{\"fields\":{\"project\":{\"key\":\"UD\"},\"issuetype\":{\"name\":\"Task\"},\"summary\":\"%s\"}}";
        return json(bot.post(ISSUE, fields.formatted(summary))).path("key").asText();
    }

    private JiraSimulator start() {
        return JiraSimulator.start(Listen.local(0), Clock.systemUTC(), Keeping.in(folder));
    }

    private static Http bot(JiraSimulator simulator) {
        return Http.basic(simulator.url(), "bot@syncline.example", "jira-token");
    }

    private static String state(JiraSimulator simulator) throws Exception {
        return bot(simulator).get("/_sim/state").body().replace(simulator.url(), "");
    }
}
