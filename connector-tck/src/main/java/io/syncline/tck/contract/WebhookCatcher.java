package io.syncline.tck.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.syncline.connector.tracker.WebhookRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Catches webhooks on a free port, and answers every request with a web page, as something that is no tracker does. */
final class WebhookCatcher implements AutoCloseable {
    private final List<WebhookRequest> caught = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    WebhookCatcher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<WebhookRequest> caught() {
        return List.copyOf(caught);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            TreeMap<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
            caught.add(new WebhookRequest(headers, exchange.getRequestBody().readAllBytes()));
            byte[] page = "<html><body>Nothing here</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
