package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.syncline.connector.poll.PollResult;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.poll.Watermark;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.journal.JournalFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks that GitHub could not deliver are asked for again by polling. */
class GithubRedeliveryTest {
    private final GithubFixture github = new GithubFixture();
    private final AtomicInteger status = new AtomicInteger(202);
    private final AtomicInteger arrived = new AtomicInteger();
    private final HttpServer listener = listener();

    private static HttpServer listener() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        listener.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status.get(), -1);
            }
            arrived.incrementAndGet();
        });
        listener.start();
    }

    @AfterEach
    void close() {
        listener.stop(0);
        github.close();
    }

    @Test
    void failedDeliveryIsAskedForAgainOnce() {
        Watermark mark = lostOne("gh-uid");
        status.set(202);

        Watermark next = untilAskedAgain(mark);
        await().until(() -> arrived.get() == 3);
        Watermark last =
                polled(Optional.of(polled(Optional.of(next)).watermark())).watermark();

        assertThat(attempts()).isEqualTo(1);
        assertThat(last.seen()).isNotEmpty();
    }

    @Test
    void deliveryThatFailsAgainIsLeftAlone() {
        Watermark mark = lostOne("gh-uid");

        Watermark next = untilAskedAgain(mark);
        await().until(() -> arrived.get() == 3);
        polled(Optional.of(polled(Optional.of(next)).watermark()));

        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void deliveriesToSomebodyElseAreNotOurs() {
        Watermark mark = lostOne("other-uid");

        polled(Optional.of(mark));

        assertThat(attempts()).isZero();
    }

    @Test
    void tokenThatMayNotSeeHooksPollsAllTheSame() {
        Watermark mark = lostOne("gh-uid");
        github.simulator()
                .faults()
                .add(FaultRule.parse(HubJson.object()
                        .put("kind", "status")
                        .put("pathPattern", "/hooks$")
                        .put("status", 404)));

        PollResult result = polled(Optional.of(mark));

        assertThat(result.hints()).hasSize(1);
        assertThat(attempts()).isZero();
    }

    /** A hook whose greeting arrived and whose next delivery failed; the watermark is from in between. */
    private Watermark lostOne(String uid) {
        github.subscribe(URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + "/webhooks/" + uid));
        await().until(() -> arrived.get() == 1);
        Watermark mark = polled(Optional.empty()).watermark();
        status.set(503);
        github.simulator().desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "Lost"));
        await().until(() -> arrived.get() == 2);
        return mark;
    }

    /** GitHub lists a delivery a moment after it failed. */
    private Watermark untilAskedAgain(Watermark mark) {
        return await().until(() -> polled(Optional.of(mark)).watermark(), next -> attempts() == 1);
    }

    private int attempts() {
        JournalFilter filter = new JournalFilter(
                Optional.of("POST"), Optional.of(Pattern.compile("/attempts$")), Optional.empty(), false);
        return github.simulator().journal().entries(filter).size();
    }

    private PollResult polled(Optional<Watermark> before) {
        Answer<PollResult> answer = github.tracker().poller().poll(github.instance(), github.project(), before);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return answer.result().orElseThrow();
    }
}
