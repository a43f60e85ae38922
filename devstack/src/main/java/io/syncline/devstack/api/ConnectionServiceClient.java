package io.syncline.devstack.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonAnswer;
import io.syncline.devstack.http.JsonClient;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** connection-service as its administrator. */
public final class ConnectionServiceClient {
    private static final String API = "/api/v1";

    private final JsonClient http;

    public ConnectionServiceClient(URI server, String adminPassword) {
        this.http = JsonClient.basic(server, "admin", adminPassword);
    }

    public JsonAnswer get(String path) {
        return http.get(API + path);
    }

    public JsonAnswer post(String path, Object body) {
        return http.post(API + path, body);
    }

    public JsonAnswer put(String path, Object body) {
        return http.put(API + path, body);
    }

    public JsonAnswer patch(String path, Object body) {
        return http.patch(API + path, body);
    }

    public JsonAnswer delete(String path) {
        return http.delete(API + path);
    }

    /** Whether a connector of this tracker runs. */
    public boolean knowsTracker(String kind) {
        return items("/trackers")
                .anyMatch(tracker -> tracker.path("kind").asText().equalsIgnoreCase(kind)
                        && tracker.path("alive").asBoolean());
    }

    public Optional<JsonNode> instance(String name) {
        return named("/instances", name);
    }

    public JsonNode createInstance(
            String name, String tracker, URI url, Map<String, String> credentials, String webhookSecret) {
        return post(
                        "/instances",
                        Map.of(
                                "name", name,
                                "tracker", tracker,
                                "url", url.toString(),
                                "credentials", credentials,
                                "webhookSecret", webhookSecret,
                                // The simulators are on this machine.
                                "internal", true))
                .ok();
    }

    /** What was made before instances had to say that they are on this machine says so from now on. */
    public void declareInternal(JsonNode instance) {
        if (instance.path("internal").asBoolean()) return;
        put(
                        "/instances/" + instance.path("id").asText() + "?verify=false",
                        Map.of(
                                "name", instance.path("name").asText(),
                                "url", instance.path("url").asText(),
                                "internal", true))
                .ok();
    }

    public Optional<JsonNode> connection(String name) {
        return named("/connections", name);
    }

    /** The items of the first page, or of a plain list. */
    public Stream<JsonNode> items(String path) {
        JsonNode body = get(path).ok();
        JsonNode list = body.isArray() ? body : body.path("items");
        return StreamSupport.stream(list.spliterator(), false);
    }

    private Optional<JsonNode> named(String path, String name) {
        return items(path + "?limit=100")
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst();
    }
}
