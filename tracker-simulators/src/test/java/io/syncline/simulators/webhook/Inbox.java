package io.syncline.simulators.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.syncline.simulators.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Receives webhooks and keeps them; answers 200 unless told to answer otherwise first. */
public final class Inbox implements AutoCloseable {
    /** One delivery as it came in; header names are lower case. */
    public record Mail(Map<String, String> headers, byte[] bytes) {
        public JsonNode json() {
            return Json.parse(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private final HttpServer server;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    public Inbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), e -> e.getValue()
                            .getFirst()));
            mails.add(new Mail(headers, exchange.getRequestBody().readAllBytes()));
            var status = statuses.poll();
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Mail> mails() {
        return mails;
    }

    /** The next deliveries are answered so, in this order. */
    public void answerNext(Integer... next) {
        statuses.addAll(List.of(next));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
