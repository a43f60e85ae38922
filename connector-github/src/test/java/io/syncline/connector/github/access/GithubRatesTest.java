package io.syncline.connector.github.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.budget.Budgets;
import io.syncline.connector.budget.News;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.hub.id.TrackerKind;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GithubRatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String RESET = String.valueOf(NOW.plusSeconds(600).getEpochSecond());
    private static final Map<String, String> EXHAUSTED = Map.of(
            "x-ratelimit-limit", "30",
            "x-ratelimit-remaining", "0",
            "x-ratelimit-reset", RESET,
            "x-ratelimit-resource", "search");

    private final Budgets budgets =
            new Budgets(new GithubRates(), new TrackerKind("github"), new SimpleMeterRegistry());

    private static TrackerCall call(String path) {
        return TrackerCall.get(URI.create("https://api.github.com" + path)).by(Account.of("bot", false));
    }

    private void answered(int status, Map<String, String> headers) {
        budgets.learn(
                call("/search/users?q=a"),
                new Answered(status, new TreeMap<>(headers), MissingNode.getInstance()),
                NOW);
    }

    @Test
    void primaryLimitHoldsItsResourceUntilTheReset() {
        answered(403, EXHAUSTED);

        assertThat(budgets.pause(call("/search/issues?q=a"), NOW))
                .map(News.Pause::until)
                .contains(NOW.plusSeconds(600));
        assertThat(budgets.pause(call("/repos/acme/web"), NOW)).isEmpty();
    }

    @Test
    void lastCallThatIsLeftHoldsTheNext() {
        answered(200, EXHAUSTED);

        assertThat(budgets.pause(call("/search/users?q=b"), NOW)).isPresent();
    }

    @Test
    void secondaryLimitHoldsEverything() {
        answered(403, Map.of("retry-after", "60", "x-ratelimit-limit", "30", "x-ratelimit-remaining", "12"));

        assertThat(budgets.pause(call("/repos/acme/web"), NOW))
                .contains(new News.Pause("all", NOW.plusSeconds(60), "secondary rate limit"));
    }

    @Test
    void refusalForWantOfARightIsNoLimit() {
        answered(403, Map.of("x-ratelimit-limit", "30", "x-ratelimit-remaining", "12"));

        assertThat(budgets.pause(call("/search/users?q=a"), NOW)).isEmpty();
    }
}
