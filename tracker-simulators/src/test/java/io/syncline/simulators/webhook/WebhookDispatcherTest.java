package io.syncline.simulators.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.http.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class WebhookDispatcherTest {
    /** Answers at once, 200 unless told otherwise; timers run when the test says so. */
    private static final class FakeCourier implements Courier {
        private final List<String> sent = new ArrayList<>();
        private final Deque<Integer> statuses = new ArrayDeque<>();
        private final Deque<Runnable> timers = new ArrayDeque<>();

        @Override
        public CompletionStage<Attempt> post(URI url, Map<String, String> headers, byte[] body) {
            sent.add(new String(body, StandardCharsets.UTF_8) + headers.getOrDefault("Retry", ""));
            var status = statuses.isEmpty() ? 200 : statuses.remove();
            return CompletableFuture.completedFuture(
                    Attempt.answered(Instant.EPOCH, Duration.ZERO, status, Map.of(), new byte[0]));
        }

        @Override
        public void later(Duration delay, Runnable action) {
            timers.add(action);
        }
    }

    private final FakeCourier courier = new FakeCourier();
    private final Faults faults = new Faults();
    private final WebhookDispatcher dispatcher =
            new WebhookDispatcher(courier, faults, new Ticker(Clock.systemUTC()), message -> {});
    private final RetryPolicy twice = new RetryPolicy(
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), Set.of(0, 503), n -> Map.of("Retry", "#" + n));
    private final WebhookTarget target = new WebhookTarget("t", URI.create("http://localhost/hook"), twice);

    @Test
    void retriesWithoutHoldingUpLaterMessages() {
        courier.statuses.addAll(List.of(503, 200, 503, 200));
        var ended = new ArrayList<Delivery>();

        dispatcher.deliver(target, message("a"), ended::add);
        dispatcher.deliver(target, message("b"));
        courier.timers.remove().run();
        courier.timers.remove().run();

        assertThat(courier.sent).containsExactly("a", "b", "a#1", "a#2");
        assertThat(ended).singleElement().satisfies(d -> assertThat(d.succeeded())
                .isTrue());
        assertThat(dispatcher.deliveries("t").getFirst().attempts())
                .extracting(Attempt::status)
                .containsExactly(503, 503, 200);
    }

    @Test
    void givesUpAfterTheLastRetryAndOnStatusesNotWorthOne() {
        courier.statuses.addAll(List.of(503, 503, 503, 404));
        var ended = new ArrayList<Delivery>();

        dispatcher.deliver(target, message("a"), ended::add);
        courier.timers.remove().run();
        courier.timers.remove().run();
        dispatcher.deliver(target, message("b"), ended::add);

        assertThat(courier.timers).isEmpty();
        assertThat(ended).hasSize(2).noneMatch(Delivery::succeeded);
    }

    @Test
    void droppedMessageIsRememberedButNotSent() {
        armOnce("webhookDrop");

        dispatcher.deliver(target, message("a"));
        dispatcher.deliver(target, message("b"));

        assertThat(courier.sent).containsExactly("b");
        assertThat(dispatcher.deliveries("t")).extracting(Delivery::note).containsExactly("dropped", "");
    }

    @Test
    void duplicatedMessageIsSentTwice() {
        armOnce("webhookDuplicate");

        dispatcher.deliver(target, message("a"));

        assertThat(courier.sent).containsExactly("a", "a");
    }

    @Test
    void reorderedMessageIsOvertakenByTheNext() {
        armOnce("webhookReorder");

        dispatcher.deliver(target, message("a"));
        dispatcher.deliver(target, message("b"));
        courier.timers.remove().run();

        assertThat(courier.sent).containsExactly("b", "a");
    }

    @Test
    void reorderedMessageGoesOutByItselfWhenNothingFollows() {
        armOnce("webhookReorder");

        dispatcher.deliver(target, message("a"));
        courier.timers.remove().run();

        assertThat(courier.sent).containsExactly("a");
    }

    @Test
    void delayedMessageHoldsThoseBehindIt() {
        faults.add(FaultRule.parse(
                Json.object().put("kind", "webhookDelay").put("delayMs", 50).put("times", 1)));

        dispatcher.deliver(target, message("a"));
        dispatcher.deliver(target, message("b"));
        var before = List.copyOf(courier.sent);
        courier.timers.remove().run();

        assertThat(before).isEmpty();
        assertThat(courier.sent).containsExactly("a", "b");
    }

    @Test
    void probabilityIsRepeatable() {
        var rule =
                Json.object().put("kind", "webhookDrop").put("probability", 0.2).put("seed", 7);
        faults.add(FaultRule.parse(rule));

        for (int i = 0; i < 100; i++) dispatcher.deliver(target, message("m"));

        assertThat(courier.sent).hasSizeBetween(70, 90);
        assertThat(faults.json().get(0).path("struck").asInt()).isEqualTo(100 - courier.sent.size());
    }

    private void armOnce(String kind) {
        faults.add(FaultRule.parse(Json.object().put("kind", kind).put("times", 1)));
    }

    private static WebhookMessage message(String text) {
        return new WebhookMessage("g-" + text, "changed", Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
