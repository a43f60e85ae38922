package io.syncline.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.hub.id.TrackerKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackerStreamsTest {
    private final TrackerHttpClient client = new TrackerHttpClient(
            new TrackerKind("test"), new SimpleMeterRegistry(), Clock.systemUTC(), Duration.ofMillis(500));
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private String root;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/file", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            reply(exchange, 200, "bytes");
        });
        server.createContext("/redirect", exchange -> {
            exchange.getResponseHeaders().set("Location", "/file");
            reply(exchange, 303, "");
        });
        server.createContext("/stalls", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('b');
            exchange.getResponseBody().flush();
            awaitEnd();
            exchange.close();
        });
        server.createContext("/missing", exchange -> reply(exchange, 404, "{\"message\":\"none\"}"));
        server.createContext("/upload", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bodies.add(new String(body, StandardCharsets.UTF_8));
            reply(exchange, 200, "{}");
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void downloadFollowsARedirectWithoutTheCredentials() throws IOException {
        TrackerDownload download = client.download(call("GET", "/redirect"));

        assertThat(download).isInstanceOf(TrackerDownload.Opened.class);
        try (InputStream stream = ((TrackerDownload.Opened) download).stream()) {
            assertThat(stream.readAllBytes()).isEqualTo("bytes".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(((TrackerDownload.Opened) download).length()).isEqualTo(5);
        assertThat(authorizations).containsExactly("null");
    }

    @Test
    void downloadThatIsRefusedFailsWithTheTrackersReply() {
        TrackerDownload download = client.download(call("GET", "/missing"));

        assertThat(download).isInstanceOf(TrackerDownload.Failed.class);
        TrackerReply reply = ((TrackerDownload.Failed) download).reply();
        assertThat(((TrackerReply.Answered) reply).status()).isEqualTo(404);
    }

    @Test
    void downloadOnWhichNothingMovesIsGivenUp() throws IOException {
        TrackerDownload.Opened download = (TrackerDownload.Opened) client.download(call("GET", "/stalls"));

        try (InputStream stream = download.stream()) {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("nothing came");
        }
    }

    @Test
    void uploadWhoseBytesBreakOffIsNoAnswerAndNoWholeRequest() {
        InputStream breaks = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left-- == 0) throw new IOException("cut");
                return 'x';
            }
        };

        TrackerReply reply =
                client.upload(call("POST", "/upload"), UploadBody.form("file", "a", "text/plain", breaks, 200_000));

        assertThat(reply).isInstanceOf(TrackerReply.NoAnswer.class);
        assertThat(bodies).isEmpty();
    }

    @Test
    void formCarriesNameAndTypeOfTheFile() {
        byte[] content = "content".getBytes(StandardCharsets.UTF_8);
        UploadBody form = UploadBody.form("file", "a.txt", "text/plain", new ByteArrayInputStream(content), 7);

        TrackerReply reply = client.upload(call("POST", "/upload"), form);

        assertThat(((TrackerReply.Answered) reply).status()).isEqualTo(200);
        assertThat(bodies.getFirst())
                .contains("name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\ncontent\r\n--");
        assertThat(bodies.getFirst()).hasSize((int) form.length());
    }

    private TrackerCall call(String method, String path) {
        return new TrackerCall(method, URI.create(root + path), new TreeMap<>(), Optional.empty())
                .header("Authorization", "Basic secret")
                .by(Account.of("account", true));
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
