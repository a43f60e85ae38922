package io.syncline.connector.ownapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.credential.HeaderProof;
import io.syncline.connector.http.FailedCall;
import io.syncline.connector.http.Refusal;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnApiTest {
    private record Seen(String method, String path, Map<String, List<String>> headers, String body) {}

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final OwnApi api = api(Duration.ofSeconds(5));
    private HttpServer server;
    private Instance instance;
    private int status = 200;
    private String type = "application/json";
    private byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private Map<String, String> headers = Map.of();

    private static OwnApi api(Duration patience) {
        TrackerHttpClient http =
                new TrackerHttpClient(new TrackerKind("test"), new SimpleMeterRegistry(), Clock.systemUTC(), patience);
        FailedCall failed = new FailedCall(
                json -> new Refusal(Optional.empty(), json.path("message").asText("")), Clock.systemUTC());
        return new OwnApi(http, failed, where -> HeaderProof.bearer(where.account(), "s3cret"), Clock.systemUTC());
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        instance = instance("http://127.0.0.1:" + server.getAddress().getPort() + "/base");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Instance instance(String url) {
        return new Instance(
                new InstanceId("i"), "uid", URI.create(url), Credentials.of(Map.of()), new WebhookSecret("w"), true);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        seen.add(new Seen(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), text));
        boolean first = seen.size() == 1;
        exchange.getResponseHeaders().set("Content-Type", type);
        if (first) headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(first ? status : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer<ApiReply> call(String method, String path, JsonNode sent, Map<String, String> withHeaders) {
        return api.call(instance, new ApiCall(method, path, sent, Map.of(), withHeaders));
    }

    private Answer<ApiReply> get(String path) {
        return call("GET", path, NullNode.getInstance(), Map.of());
    }

    @Test
    void callReachesTheInstanceWithItsCredentials() {
        headers = Map.of("ETag", "\"e1\"", "Set-Cookie", "session=1", "X-Internal", "no");

        ApiReply reply = call(
                        "POST", "/things?x=1", HubJson.object().put("b", 2), Map.of("accept", "application/vnd+json"))
                .result()
                .orElseThrow();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("a").asInt()).isEqualTo(1);
        assertThat(reply.headers()).containsOnly(Map.entry("Content-Type", type), Map.entry("ETag", "\"e1\""));
        assertThat(seen).singleElement().satisfies(sent -> {
            assertThat(sent.method() + " " + sent.path() + " " + sent.body())
                    .isEqualTo("POST /base/things?x=1 {\"b\":2}");
            assertThat(sent.headers()).containsEntry("Authorization", List.of("Bearer s3cret"));
            assertThat(sent.headers()).containsEntry("Accept", List.of("application/vnd+json"));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 418, 500, 502})
    void statusIsTheScriptsBusiness(int other) {
        status = other;

        assertThat(get("/x").result().map(ApiReply::status)).contains(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void pauseIsTriedLaterAndHoldsUpTheAccountsOtherCalls(int pause) {
        status = pause;
        headers = Map.of("Retry-After", "60");

        Answer<ApiReply> first = get("/x");
        get("/y");

        assertThat(first).isInstanceOf(Answer.TryLater.class);
        assertThat(seen).hasSize(pause == 429 ? 1 : 2);
    }

    @Test
    void textIsATextAndNothingIsNull() {
        type = "text/plain";
        body = "12".getBytes(StandardCharsets.UTF_8);
        assertThat(get("/x").result().orElseThrow().body()).isEqualTo(TextNode.valueOf("12"));

        body = new byte[0];
        assertThat(get("/x").result().orElseThrow().body().isNull()).isTrue();
    }

    @Test
    void largeAnswerAndLargeBodyAreRefused() {
        type = "text/plain";
        body = new byte[5 * 1024 * 1024 + 1];
        Answer<ApiReply> read = get("/x");
        Answer<ApiReply> sent = call("POST", "/x", TextNode.valueOf("\"" + "x".repeat(1024 * 1024) + "\""), Map.of());

        assertThat(read).isInstanceOfSatisfying(Answer.Refused.class, no -> assertThat(no.message())
                .contains("5120 KiB"));
        assertThat(sent).isInstanceOfSatisfying(Answer.Refused.class, no -> assertThat(no.message())
                .contains("1 MiB"));
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "authorization",
                "Proxy-Authorization",
                "Cookie",
                "Host",
                "HOST",
                "Content-Length",
                "Transfer-Encoding",
                "Connection",
                "Upgrade",
                "Expect",
                "TE",
                "Forwarded",
                "Via",
                "Referer",
                "Origin",
                "User-Agent",
                "Range",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-TFS-FedAuthRedirect",
                "X-VSS-ForceMsaPassThrough",
                "X-Anything",
                "",
                " ",
                "Accept ",
                "Accept:",
                "Accept\r\nHost",
                "Accept\u0000"
            })
    void otherHeadersAreRefused(String name) {
        Answer<ApiReply> answer = call("GET", "/x", NullNode.getInstance(), Map.of(name, "value"));

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(answer.toString()).doesNotContain("\r").doesNotContain("\n");
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil", "a\nb", "a\rb", "a\u0000b", "caf\u00e9", "a\u2028b", "a\tb"})
    void headerValuesCannotSmuggleOthers(String value) {
        assertThat(call("GET", "/x", NullNode.getInstance(), Map.of("Accept", value)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "TRACE", "CONNECT", "OPTIONS", "PROPFIND", "GET /evil HTTP/1.1\r\nX: ", ""})
    void otherMethodsAreRefused(String method) {
        assertThat(call(method, "/x", NullNode.getInstance(), Map.of())).isInstanceOf(Answer.Refused.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void onlyJsonIsSent() {
        JsonNode json = HubJson.object();

        assertThat(call("POST", "/x", json, Map.of("Content-Type", "multipart/form-data; boundary=x")))
                .isInstanceOf(Answer.Refused.class);
        assertThat(call("POST", "/x", TextNode.valueOf("a=b"), Map.of())).isInstanceOf(Answer.Refused.class);
        assertThat(call("GET", "/x", json, Map.of())).isInstanceOf(Answer.Refused.class);
        call(
                "PATCH",
                "/x",
                TextNode.valueOf("[1]"),
                Map.of("content-type", "application/json-patch+json; charset=utf-8"));

        assertThat(seen).singleElement().satisfies(sent -> {
            assertThat(sent.body()).isEqualTo("[1]");
            assertThat(sent.headers().get("Content-type"))
                    .containsExactly("application/json-patch+json; charset=utf-8");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1/stolen",
        "http://localhost:9/base/x",
        "//localhost:1/base/stolen",
        "/elsewhere",
        "/base/../elsewhere",
        "/base/%2e%2e/elsewhere",
        "http://a@127.0.0.1/base/x",
        "https://127.0.0.1/base/x",
        "file:///etc/passwd",
        "http://[",
        "\\\\evil"
    })
    void redirectElsewhereIsNeitherFollowedNorShown(String location) {
        status = 302;
        headers = Map.of("Location", location);

        ApiReply reply = get("/x").result().orElseThrow();

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.headers()).doesNotContainKey("Location");
        assertThat(seen).hasSize(1);
    }

    @Test
    void redirectWithinTheInstanceIsFollowed() {
        status = 301;
        headers = Map.of("Location", "/base/moved");

        assertThat(get("/x").result().map(ApiReply::status)).contains(200);
        assertThat(seen).extracting(Seen::path).containsExactly("/base/x", "/base/moved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "http://[fe80::1]",
                "http://0.0.0.0",
                "http://100.100.100.200",
                "http://[fd00:ec2::254]",
                "http://[::ffff:169.254.169.254]",
                "http://224.0.0.1"
            })
    void addressesOfCloudMetadataAreNotAsked(String url) {
        Answer<ApiReply> answer =
                api.call(instance(url), new ApiCall("GET", "/x", NullNode.getInstance(), Map.of(), Map.of()));

        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, no -> assertThat(no.message())
                .contains("not allowed"));
    }

    @Test
    void lostAnswerIsUnknownOnlyWhereRepeatingAdds() {
        server.removeContext("/");
        server.createContext("/", HttpExchange::close);

        assertThat(call("POST", "/x", HubJson.object(), Map.of())).isInstanceOf(Answer.Unknown.class);
        assertThat(call("PUT", "/x", HubJson.object(), Map.of())).isInstanceOf(Answer.TryLater.class);
        assertThat(get("/x")).isInstanceOf(Answer.TryLater.class);
    }
}
