package io.syncline.simulators.fault;

import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.JiraSimulator;
import io.syncline.simulators.journal.JournalEntry;
import io.syncline.simulators.journal.JournalFilter;
import io.syncline.simulators.testing.VendorClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tracker refuses, slows down, forgets and moves in its vendor's own way when it is told to. */
class RefusingTrackersTest {
    private static final String RATE_LIMIT = "{'kind':'rateLimit','limit':'%s','delayMs':7000}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jira-quota-global-based",
                "jira-quota-tenant-based",
                "jira-burst-based",
                "jira-per-issue-on-write"
            })
    void jiraNamesTheReasonOfItsLimit(String reason) {
        try (var jira = JiraSimulator.start(0)) {
            jira.faults().add(rule(RATE_LIMIT.formatted(reason)));

            var answer =
                    new VendorClient(jira.url(), basic("bot@syncline.example:jira-token")).get("/rest/api/2/myself");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(header(answer, "RateLimit-Reason")).contains(reason);
            assertThat(header(answer, "Retry-After")).contains("7");
            assertThat(Instant.parse(header(answer, "X-RateLimit-Reset").orElseThrow()))
                    .isBetween(Instant.now(), Instant.now().plusSeconds(7));
            assertThat(fault(jira.journal().entries(JournalFilter.everything()).getLast()))
                    .contains("rateLimit");
        }
    }

    @Test
    void githubsPrimaryLimitTellsOnlyItsReset() {
        try (var github = GithubSimulator.start(0)) {
            github.faults().add(rule(RATE_LIMIT.formatted("primary")));

            var answer = new VendorClient(github.apiUrl(), "Bearer ghp_sim_bot").get("/user");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(header(answer, "x-ratelimit-remaining")).contains("0");
            assertThat(header(answer, "Retry-After")).isEmpty();
            assertThat(Long.parseLong(header(answer, "x-ratelimit-reset").orElseThrow()))
                    .isBetween(Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 8);
        }
    }

    @Test
    void githubsSecondaryLimitTellsHowLongToWait() {
        try (var github = GithubSimulator.start(0)) {
            github.faults().add(rule(RATE_LIMIT.formatted("secondary")));

            var answer = new VendorClient(github.apiUrl(), "Bearer ghp_sim_bot").get("/user");

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(header(answer, "Retry-After")).contains("7");
            assertThat(header(answer, "x-ratelimit-remaining")).isNotEqualTo(Optional.of("0"));
        }
    }

    @Test
    void azureWarnsBesideASuccessAndThenBlocks() {
        try (var azure = AzureSimulator.start(0)) {
            var client = new VendorClient(azure.url() + "/acme", basic(":azure-pat"));
            azure.faults().add(rule(RATE_LIMIT.formatted("delayed")));

            var delayed = client.get("/_apis/projects?api-version=7.1");
            azure.faults().clear();
            azure.faults().add(rule(RATE_LIMIT.formatted("blocked")));
            var blocked = client.get("/_apis/projects?api-version=7.1");

            assertThat(body(delayed, 200).path("count").asInt()).isPositive();
            assertThat(header(delayed, "Retry-After")).contains("7");
            assertThat(header(delayed, "X-RateLimit-Delay")).isPresent();
            assertThat(body(blocked, 429).path("message").asText()).startsWith("TF400733");
        }
    }

    @Test
    void limitThatTheVendorDoesNotHaveIsRefused() {
        try (var jira = JiraSimulator.start(0)) {
            var answer =
                    new VendorClient(jira.url(), "").post("/_sim/faults", "{'kind':'rateLimit','limit':'primary'}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("primary");
        }
    }

    @Test
    void expiredCredentialsAreRefusedByEachInItsWay() {
        try (var jira = JiraSimulator.start(0);
                var github = GithubSimulator.start(0);
                var azure = AzureSimulator.start(0)) {
            var expired = rule("{'kind':'authExpired'}");
            jira.faults().add(expired);
            github.faults().add(expired);
            azure.faults().add(expired);

            var fromJira =
                    new VendorClient(jira.url(), basic("bot@syncline.example:jira-token")).get("/rest/api/2/myself");
            var fromGithub = new VendorClient(github.apiUrl(), "Bearer ghp_sim_bot").get("/user");
            var fromAzure = new VendorClient(azure.url() + "/acme", basic(":azure-pat")).get("/_apis/projects");

            assertThat(header(fromJira, "X-Seraph-LoginReason")).contains("AUTHENTICATED_FAILED");
            assertThat(body(fromGithub, 401).path("message").asText()).isEqualTo("Bad credentials");
            assertThat(fromAzure.statusCode()).isEqualTo(401);
            assertThat(fault(
                            github.journal().entries(JournalFilter.everything()).getLast()))
                    .contains("authExpired");
        }
    }

    @Test
    void movedRepositoryLeadsToItsNumberWhereEverythingIs() {
        try (var github = GithubSimulator.start(0)) {
            var client = new VendorClient(github.apiUrl(), "Bearer ghp_sim_bot");
            github.desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "Still here"));
            github.faults().add(rule("{'kind':'moved','pathPattern':'/repos/acme/web'}"));

            var moved = client.get("/repos/acme/web/issues?state=all&labels=a%26b");
            var there = header(moved, "Location").orElseThrow();
            var written = client.patch(there.replaceFirst("\\?.*", "/1"), "{'title':'Found'}");

            assertThat(moved.statusCode()).isEqualTo(301);
            assertThat(there).startsWith(github.apiUrl() + "/repositories/").contains("state=all", "labels=a%26b");
            assertThat(body(client.get(there.replaceFirst("\\?.*", "")), 200)).hasSize(1);
            assertThat(body(written, 200).path("title").asText()).isEqualTo("Found");
        }
    }

    @Test
    void whatNeedsPushAccessIsDroppedWithoutAWord() {
        try (var github = GithubSimulator.start(0)) {
            github.faults().add(rule("{'kind':'silentDrop'}"));

            var issue = body(
                    new VendorClient(github.apiUrl(), "Bearer ghp_sim_bot")
                            .post("/repos/acme/web/issues", "{'title':'a','labels':['bug'],'assignees':['bob']}"),
                    201);

            assertThat(issue.path("title").asText()).isEqualTo("a");
            assertThat(issue.path("labels")).isEmpty();
            assertThat(issue.path("assignees")).isEmpty();
        }
    }

    private static FaultRule rule(String json) {
        return FaultRule.parse(Json.parse(json.replace('\'', '"')));
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }

    private static Optional<String> fault(JournalEntry entry) {
        return entry.fault();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
