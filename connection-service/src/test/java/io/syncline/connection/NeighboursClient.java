package io.syncline.connection;

import io.syncline.hub.HubJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Tells {@link Neighbours} what to answer, and asks what they have seen. */
final class NeighboursClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private NeighboursClient() {}

    static String url() {
        return "http://127.0.0.1:" + Integer.getInteger(Neighbours.PORT);
    }

    /** From now on this call, {@code METHOD /path?query}, is answered so. */
    static void answers(String call, int status, Object body) {
        String text = call + "\n" + status + "\n" + HubJson.text(body);
        send(HttpRequest.newBuilder(URI.create(url() + "/_answer")).PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** Calls with their bodies, in the order they came. */
    static List<String> seen() {
        return send(HttpRequest.newBuilder(URI.create(url() + "/_seen")))
                .lines()
                .toList();
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
