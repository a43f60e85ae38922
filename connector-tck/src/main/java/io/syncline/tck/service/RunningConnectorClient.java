package io.syncline.tck.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.TrackerStep;
import io.syncline.service.step.StepHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls a running connector as trackers and as the other services do.
 *
 * @param instance uid of the instance that {@link #webhook} is for
 */
public record RunningConnectorClient(URI root, String token, String instance) {

    /**
     * An answer with its JSON body.
     *
     * @param steps what it tells of calls that changed the tracker
     */
    public record Reply(int status, Optional<String> type, String text, List<TrackerStep> steps) {
        public JsonNode json() {
            return HubJson.read(text, JsonNode.class);
        }
    }

    public static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    public Reply get(String path) {
        return send(internal(path).GET());
    }

    public Reply send(String method, String path, Object body) {
        return send(internal(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(HubJson.bytes(body))));
    }

    /** A request with these headers only. */
    public Reply anonymous(String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    public Reply webhook(WebhookRequest request) {
        return anonymous("POST", "/webhooks/" + instance, request.headers(), request.body());
    }

    private HttpRequest.Builder internal(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            List<TrackerStep> steps = response.headers()
                    .firstValue(StepHeader.NAME)
                    .map(StepHeader::read)
                    .orElse(List.of());
            return new Reply(
                    response.statusCode(), response.headers().firstValue("Content-Type"), response.body(), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
