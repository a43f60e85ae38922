package io.syncline.rules.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.syncline.hub.HubJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The internal API of a connector over {@link FakeInstance}s. */
final class FakeConnector implements AutoCloseable {
    private static final String PREFIX = "/internal/v1/instances/";

    private final Map<String, FakeInstance> instances = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeConnector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PREFIX, this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    FakeInstance add(FakeInstance instance) {
        instances.put(instance.id.value(), instance);
        instance.files.reach(
                source -> instances.get(source.instance().value()).files.find(source.attachment()));
        return instance;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String[] path =
                exchange.getRequestURI().toString().substring(PREFIX.length()).split("/", 2);
        try {
            Object answer = instances.get(path[0]).answer(exchange.getRequestMethod(), path[1], body);
            reply(exchange, path[1].equals("entities") ? 201 : 200, answer);
        } catch (Refusal refusal) {
            refusal.headers().forEach(exchange.getResponseHeaders()::set);
            reply(exchange, refusal.problem().status(), refusal.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void reply(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] json = HubJson.bytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
