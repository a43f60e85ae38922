package io.syncline.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.hub.id.TrackerKind;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Account BOT = Account.of("bot", false);

    private final Budgets budgets = new Budgets(new PlainRates(), new TrackerKind("test"), new SimpleMeterRegistry());

    private static TrackerCall call(Account account) {
        return TrackerCall.get(URI.create("https://tracker.test/x")).by(account);
    }

    private void answered(Account account, int status, Map<String, String> headers) {
        budgets.learn(call(account), new Answered(status, new TreeMap<>(headers), MissingNode.getInstance()), NOW);
    }

    @Test
    void pauseHoldsTheAccountThatItIsForUntilItsEnd() {
        answered(BOT, 429, Map.of("Retry-After", "7"));

        assertThat(budgets.pause(call(BOT), NOW)).map(News.Pause::until).contains(NOW.plusSeconds(7));
        assertThat(budgets.pause(call(BOT), NOW.plusSeconds(7))).isEmpty();
        assertThat(budgets.pause(call(Account.of("other", false)), NOW)).isEmpty();
        assertThat(budgets.pause(call(BOT.part("other installation")), NOW)).isEmpty();
    }

    @Test
    void longerPauseStays() {
        answered(BOT, 429, Map.of("Retry-After", "60"));
        answered(BOT, 200, Map.of("Retry-After", "5"));

        assertThat(budgets.pause(call(BOT), NOW)).map(News.Pause::until).contains(NOW.plusSeconds(60));
    }

    @Test
    void pauseThatComesWithASuccessIsKept() {
        answered(BOT, 200, Map.of("Retry-After", "5"));

        assertThat(budgets.of(BOT, NOW)).singleElement().satisfies(budget -> {
            assertThat(budget.pausedUntil()).contains(NOW.plusSeconds(5));
            assertThat(budget.reason()).contains("the tracker asked for a pause");
        });
    }

    @Test
    void partsOfAnAccountAreToldOneByOne() {
        answered(BOT.part("7"), 200, Map.of("X-RateLimit-Limit", "10", "X-RateLimit-Remaining", "3"));
        answered(BOT.part("8"), 200, Map.of("X-RateLimit-Limit", "10", "X-RateLimit-Remaining", "4"));

        assertThat(budgets.of(BOT, NOW))
                .extracting(budget -> budget.name() + "=" + budget.remaining().orElseThrow())
                .containsExactly("7 all=3", "8 all=4");
    }
}
