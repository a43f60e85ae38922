package io.syncline.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The rules engine and all connectors, as one small server that answers from a table. Tests fill the table over HTTP, see
 * {@link NeighboursClient}, because the framework loads this class apart from theirs.
 */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "test-service-token";
    static final String PORT = "syncline.test.neighbours.port";

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<HttpServer> servers = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::serve);
            server.start();
            servers.add(server);
            System.setProperty(PORT, Integer.toString(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "syncline.rules-engine.url",
                NeighboursClient.url(),
                "syncline.service-token",
                TOKEN,
                "syncline.admin.password",
                ApiClient.PASSWORD,
                "syncline.credentials-keys",
                "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (call.startsWith("PUT /_answer")) {
            String[] lines = body.split("\n", 3);
            answers.put(lines[0], new Answer(Integer.parseInt(lines[1]), lines[2]));
            reply(exchange, new Answer(200, ""));
        } else if (call.equals("GET /_seen")) {
            reply(exchange, new Answer(200, String.join("\n", seen)));
        } else {
            seen.add(call + " " + body);
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            reply(exchange, known ? answers.getOrDefault(call, new Answer(404, "{}")) : new Answer(401, "{}"));
        }
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        servers.forEach(server -> server.stop(0));
    }
}
