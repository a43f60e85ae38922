package io.syncline.simulators.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.JiraSimulator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tracker keeps other texts than it is sent, and changes cards by itself, when it is told to. */
class MisbehavingTrackersTest {
    private static final String TEXT = "see https://x.example";
    private static final String KEPT = "see <https://x.example>";

    @Test
    void jiraRewritesTextsAndAutomates() throws Exception {
        try (var jira = JiraSimulator.start(0)) {
            misbehave(jira.faults(), "alice");

            var key = Json.parse(send(
                                    jira.url(),
                                    "/rest/api/2/issue",
                                    "application/json",
                                    basic("bot@syncline.example:jira-token"),
                                    "{\"fields\":{\"project\":{\"key\":\"UD\"},\"issuetype\":{\"name\":\"Task\"},"
                                            + "\"summary\":\"a\",\"description\":\"" + TEXT + "\"}}")
                            .body())
                    .path("key")
                    .asText();

            assertMisbehaved(jira.desk(), key);
        }
    }

    @Test
    void githubRewritesTextsAndAutomates() throws Exception {
        try (var github = GithubSimulator.start(0)) {
            misbehave(github.faults(), "alice");

            var number = Json.parse(send(
                                    github.url(),
                                    "/api/v3/repos/acme/web/issues",
                                    "application/json",
                                    "Bearer ghp_sim_bot",
                                    "{\"title\":\"a\",\"body\":\"" + TEXT + "\"}")
                            .body())
                    .path("number")
                    .asText();

            assertMisbehaved(github.desk(), "acme/web#" + number);
        }
    }

    @Test
    void azureRewritesTextsAndAutomates() throws Exception {
        try (var azure = AzureSimulator.start(0)) {
            misbehave(azure.faults(), azure.desk().people().getLast().id());

            var id = Json.parse(send(
                                    azure.url(),
                                    "/acme/Web/_apis/wit/workitems/$Issue?api-version=7.1",
                                    "application/json-patch+json",
                                    basic(":azure-pat"),
                                    "[{\"op\":\"add\",\"path\":\"/fields/System.Title\",\"value\":\"a\"},"
                                            + "{\"op\":\"add\",\"path\":\"/fields/System.Description\",\"value\":\""
                                            + TEXT + "\"}]")
                            .body())
                    .path("id")
                    .asText();

            assertMisbehaved(azure.desk(), id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CRLF, a|b, a^|b",
        "CRLF, a^|b, a^|b",
        "STRIP_TRAILING, a_|b__|, a|b",
        "ADD_TRAILING, a, a_|",
        "ADD_TRAILING, a_|, a_|",
        "AUTOLINK, https://x.example/a?b=c, <https://x.example/a?b=c>",
        "AUTOLINK, <https://x.example>, <https://x.example>",
        "AUTOLINK, [x](https://x.example), [x](https://x.example)"
    })
    void textsAreKeptInOtherForms(TextForm form, String sent, String kept) {
        assertThat(form.of(decoded(sent))).isEqualTo(decoded(kept));
    }

    private static void misbehave(Faults faults, String person) {
        faults.add(rule("{\"kind\":\"textRewrite\",\"form\":\"autolink\"}"));
        faults.add(rule(
                "{\"kind\":\"automation\",\"person\":\"" + person + "\",\"field\":\"title\",\"append\":\" [seen]\"}"));
    }

    private static void assertMisbehaved(Desk desk, String key) {
        var card = desk.card(key).orElseThrow();
        assertThat(card.field(CardField.TITLE)).isEqualTo("a [seen]");
        assertThat(card.field(CardField.DESCRIPTION)).isEqualTo(KEPT);
    }

    private static FaultRule rule(String json) {
        return FaultRule.parse(Json.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpResponse<byte[]> send(String to, String path, String type, String who, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(to + path))
                .header("Content-Type", type)
                .header("Authorization", who)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return text.replace('|', '\n').replace('^', '\r').replace('_', ' ');
    }
}
