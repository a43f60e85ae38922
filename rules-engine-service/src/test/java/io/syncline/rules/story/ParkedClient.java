package io.syncline.rules.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What an administrator does with parked messages, over the rules engine's internal API. */
final class ParkedClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String connection;

    ParkedClient(String connection) {
        this.connection = connection;
    }

    /** What stops twins of the connection, oldest first. */
    List<JsonNode> stoppers() {
        List<JsonNode> items = new ArrayList<>();
        tree(call("GET", "?connection=" + connection)).path("items").forEach(items::add);
        return items;
    }

    /** The one thing that stops a twin, once there is one. */
    JsonNode stopper() {
        Stories.await().until(() -> stoppers().size() == 1);
        return stoppers().getFirst();
    }

    int retry() {
        return call("POST", "/" + stopper().path("id").asText() + "/retry").statusCode();
    }

    int skip() {
        return call("POST", "/" + stopper().path("id").asText() + "/skip").statusCode();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return HubJson.read(answer.body(), JsonNode.class);
    }

    private static HttpResponse<String> call(String method, String path) {
        String base =
                ConfigProvider.getConfig().getValue("test.url", String.class).replaceFirst("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/internal/v1/parked" + path))
                .header("Authorization", "Bearer a-service-token")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
