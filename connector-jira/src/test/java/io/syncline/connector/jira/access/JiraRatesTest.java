package io.syncline.connector.jira.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.budget.Budgets;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.hub.id.TrackerKind;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JiraRatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Budgets budgets = new Budgets(new JiraRates(), new TrackerKind("jira"), new SimpleMeterRegistry());

    private static TrackerCall call(String method, String path) {
        URI there = URI.create("https://acme.atlassian.net/rest/api/2" + path);
        return new TrackerCall(method, there, new TreeMap<>(), Optional.empty()).by(Account.of("bot", false));
    }

    private void refused(String method, String path, String reason) {
        Map<String, String> headers = Map.of("Retry-After", "9", "RateLimit-Reason", reason);
        budgets.learn(call(method, path), new Answered(429, new TreeMap<>(headers), MissingNode.getInstance()), NOW);
    }

    private boolean held(String method, String path) {
        return budgets.pause(call(method, path), NOW).isPresent();
    }

    @Test
    void burstHoldsTheEndpointForEveryIssue() {
        refused("GET", "/issue/UD-1", "jira-burst-based");

        assertThat(held("GET", "/issue/UD-2")).isTrue();
        assertThat(held("GET", "/issue/10017?fields=summary")).isTrue();
        assertThat(held("PUT", "/issue/UD-1")).isFalse();
        assertThat(held("GET", "/issue/UD-1/comment")).isFalse();
    }

    @Test
    void tooManyWritesHoldTheWritesOfTheIssue() {
        refused("PUT", "/issue/UD-1", "jira-per-issue-on-write");

        assertThat(held("PUT", "/issue/UD-1")).isTrue();
        assertThat(held("POST", "/issue/UD-1/comment")).isTrue();
        assertThat(held("GET", "/issue/UD-1")).isFalse();
        assertThat(held("PUT", "/issue/UD-2")).isFalse();
    }

    @Test
    void quotaHoldsEverything() {
        refused("GET", "/issue/UD-1", "jira-quota-tenant-based");

        assertThat(held("GET", "/myself")).isTrue();
        assertThat(budgets.of(Account.of("bot", false), NOW)).singleElement().satisfies(budget -> {
            assertThat(budget.name()).isEqualTo("all");
            assertThat(budget.reason()).contains("jira-quota-tenant-based");
        });
    }
}
