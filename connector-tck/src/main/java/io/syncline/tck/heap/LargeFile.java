package io.syncline.tck.heap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.syncline.connector.attachment.AttachmentContent;
import io.syncline.connector.attachment.AttachmentTransfer;
import io.syncline.connector.attachment.SourceClient;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.attachment.AttachmentResult;
import io.syncline.hub.attachment.AttachmentSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Sends a large file from a tracker to itself over real connections, and holds no more of it than a piece. */
public final class LargeFile {
    /** Of the file that goes through. */
    public static final long SIZE = 200L * 1024 * 1024;

    private LargeFile() {}

    /** A server on this machine; its base URL. */
    public static URI serve(HttpHandler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    handler.handle(exchange);
                }
            });
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.start();
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new IllegalStateException("no server", e);
        }
    }

    public static void json(HttpExchange exchange, Object body) throws IOException {
        byte[] json = HubJson.bytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    /** Answers with {@link #SIZE} bytes. */
    public static void bytes(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, SIZE);
        byte[] piece = new byte[64 * 1024];
        for (long left = SIZE; left > 0; left -= piece.length)
            exchange.getResponseBody().write(piece);
    }

    /** How many bytes a request brings; keeps none. */
    public static long count(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            return body.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Attaches the tracker's attachment {@code source} of entity 1 to its entity 1. */
    public static void through(Tracker tracker, Instance instance, String source) {
        URI connector = serve(exchange -> {
            Answer<AttachmentContent> content = tracker.content(instance, "1", source);
            try (AttachmentContent opened = content.result().orElseThrow()) {
                exchange.sendResponseHeaders(200, opened.length());
                opened.stream().transferTo(exchange.getResponseBody());
            }
        });
        AttachmentAdd add = new AttachmentAdd(
                "m-1",
                Instant.now(),
                List.of(source),
                "large.bin",
                "application/octet-stream",
                SIZE,
                Optional.empty(),
                new AttachmentSource(connector, instance.id(), "1", source));
        Answer<AttachmentResult> answer = new AttachmentTransfer(
                        tracker, new SourceClient("token", Duration.ofSeconds(30)))
                .add(instance, "1", add);
        System.out.println(answer);
        boolean added =
                answer.result().filter(AttachmentResult.Added.class::isInstance).isPresent();
        System.exit(added ? 0 : 1);
    }
}
