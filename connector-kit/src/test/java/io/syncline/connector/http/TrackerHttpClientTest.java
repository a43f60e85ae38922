package io.syncline.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotAllowed;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.TrackerStep;
import io.syncline.hub.id.TrackerKind;
import io.syncline.service.step.StepTape;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackerHttpClientTest {
    private static final Account ACCOUNT = Account.of("account", true);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TrackerHttpClient client =
            new TrackerHttpClient(new TrackerKind("test"), meters, Clock.systemUTC(), Duration.ofSeconds(2));
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/ok", 200, "{\"a\":1}");
        answer("/page", 200, "<html>");
        answer("/wrong", 422, "not json");
        server.createContext("/elsewhere", exchange -> redirect(exchange, "http://localhost:1/stolen"));
        server.createContext("/moved", exchange -> redirect(exchange, "/ok"));
        server.createContext("/limited", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "60");
            reply(exchange, 429, "{}");
        });
        server.createContext("/dead", HttpExchange::close);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            seen.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            reply(exchange, status, body);
        });
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        reply(exchange, 302, "");
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private TrackerReply get(String path) {
        return client.send(call(path).by(ACCOUNT));
    }

    private TrackerCall call(String path) {
        return TrackerCall.get(URI.create(root + path)).header("Authorization", "Bearer secret");
    }

    @Test
    void jsonIsReadAndTheCallIsCounted() {
        TrackerReply reply = get("/ok");

        assertThat(reply).isInstanceOfSatisfying(Answered.class, answered -> assertThat(
                        answered.body().path("a").asInt())
                .isEqualTo(1));
        assertThat(seen).containsExactly("GET Syncline");
        assertThat(meters.get("syncline.tracker.requests")
                        .tags("tracker", "test", "status", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void successThatIsNotJsonIsNoAnswerAndAnErrorIs() {
        assertThat(get("/page")).isInstanceOf(NoAnswer.class);
        assertThat(get("/wrong")).isInstanceOfSatisfying(Answered.class, answered -> assertThat(
                        answered.body().isMissingNode())
                .isTrue());
    }

    @Test
    void redirectIsFollowedOnTheSameHostOnly() {
        assertThat(get("/moved")).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.status())
                .isEqualTo(200));
        assertThat(get("/elsewhere")).isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.status())
                .isEqualTo(302));
    }

    @Test
    void afterTooManyRequestsNothingIsSentWithTheSameCredentials() {
        get("/limited");

        assertThat(get("/ok")).isInstanceOfSatisfying(NotSent.class, held -> assertThat(held.after())
                .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
        assertThat(seen).isEmpty();
        TrackerCall other = call("/ok").by(Account.of("other", true));
        assertThat(client.send(other)).isInstanceOf(Answered.class);
    }

    @Test
    void privateAddressIsCalledForInternalAccountsOnly() {
        TrackerReply reply = client.send(call("/ok").by(Account.of("account", false)));

        assertThat(reply).isInstanceOfSatisfying(NotAllowed.class, no -> assertThat(no.field())
                .isEqualTo("url"));
        assertThat(client.send(call("/ok"))).isInstanceOf(NotAllowed.class);
        assertThat(seen).isEmpty();
        assertThat(get("/ok")).isInstanceOf(Answered.class);
    }

    @Test
    void hostThatNobodyKnowsIsTriedLater() {
        TrackerCall nowhere = TrackerCall.get(URI.create("http://nowhere.invalid/"));

        assertThat(client.send(nowhere)).isInstanceOf(NotSent.class);
    }

    @Test
    void budgetIsToldAndMeasured() {
        server.createContext("/counted", exchange -> {
            exchange.getResponseHeaders().set("X-RateLimit-Limit", "100");
            exchange.getResponseHeaders().set("X-RateLimit-Remaining", "42");
            reply(exchange, 200, "{}");
        });

        get("/counted");

        assertThat(client.budgets(ACCOUNT)).singleElement().satisfies(budget -> {
            assertThat(budget.limit()).contains(100L);
            assertThat(budget.remaining()).contains(42L);
            assertThat(budget.pausedUntil()).isEmpty();
        });
        assertThat(client.budgets(Account.of("other", true))).isEmpty();
        assertThat(meters.get("syncline.tracker.budget.remaining").gauge().value())
                .isEqualTo(42);
    }

    @Test
    void brokenConnectionIsNoAnswerAndAClosedPortIsNotSent() {
        TrackerCall post =
                TrackerCall.post(URI.create(root + "/dead"), HubJson.object()).by(ACCOUNT);

        assertThat(client.send(post)).isInstanceOf(NoAnswer.class);
        assertThat(client.send(
                        TrackerCall.get(URI.create("http://127.0.0.1:1/")).by(ACCOUNT)))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void callsThatMayHaveChangedSomethingAreStepsAndQuestionsAreNot() {
        TrackerCall edit = TrackerCall.put(URI.create(root + "/ok?token=t1"), HubJson.object());
        TrackerCall dead = TrackerCall.post(URI.create(root + "/dead"), HubJson.object());
        TrackerCall search = TrackerCall.post(URI.create(root + "/ok"), HubJson.object());

        List<TrackerStep> steps = StepTape.during(() -> {
            get("/ok");
            client.send(search.asking().by(ACCOUNT));
            client.send(edit.by(ACCOUNT));
            client.send(dead.by(ACCOUNT));
            return StepTape.sofar();
        });

        assertThat(steps)
                .extracting(TrackerStep::call, TrackerStep::outcome)
                .containsExactly(
                        tuple("PUT /ok", "200"),
                        tuple("POST /dead", "the connection broke before the tracker answered"));
    }

    @Test
    void callThatWaitsForItsBudgetIsNoStep() {
        get("/limited");
        TrackerCall edit = TrackerCall.put(URI.create(root + "/ok"), HubJson.object());

        List<TrackerStep> steps = StepTape.during(() -> {
            client.send(edit.by(ACCOUNT));
            return StepTape.sofar();
        });

        assertThat(steps).isEmpty();
    }

    @Test
    void callDoesNotShowItsCredentials() {
        TrackerCall call = TrackerCall.get(URI.create(root + "/ok?token=t1")).header("Authorization", "Bearer s3");

        assertThat(call.toString()).doesNotContain("s3").doesNotContain("t1");
    }
}
