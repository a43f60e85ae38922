package io.syncline.devstack.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Speaks JSON with one server, as one person. Blocking. */
public final class JsonClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final Map<String, String> headers;

    private JsonClient(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    public static JsonClient anonymous(URI server) {
        return new JsonClient(server, Map.of());
    }

    public static JsonClient basic(URI server, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return anonymous(server)
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static JsonClient bearer(URI server, String token) {
        return anonymous(server).with("Authorization", "Bearer " + token);
    }

    /** The same client, sending one header more. */
    public JsonClient with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new JsonClient(server, more);
    }

    public JsonAnswer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public JsonAnswer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public JsonAnswer post(String path, Object body) {
        return send("POST", path, json(body));
    }

    public JsonAnswer put(String path, Object body) {
        return send("PUT", path, json(body));
    }

    public JsonAnswer patch(String path, Object body) {
        return send("PATCH", path, json(body));
    }

    /** Posts these very bytes. */
    public JsonAnswer postRaw(String path, byte[] body) {
        return send("POST", path, BodyPublishers.ofByteArray(body));
    }

    /** Opens what is not JSON for reading; the caller closes. */
    public InputStream download(String path) {
        var request = request(path).GET().build();
        try {
            HttpResponse<InputStream> response = HTTP.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) throw new IOException("status " + response.statusCode());
            return response.body();
        } catch (IOException e) {
            throw new HttpFailure("GET " + server + path + " gives nothing to read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure("GET " + server + path + " was interrupted", e);
        }
    }

    /** Posts a body of another kind, read while it is sent. */
    public JsonAnswer upload(String path, String mediaType, BodyPublisher body) {
        return with("Content-Type", mediaType).send("POST", path, body);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(40))
                .header("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        return request;
    }

    private JsonAnswer send(String method, String path, BodyPublisher body) {
        var request = request(path).method(method, body);
        String name = method + " " + server + path;
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new JsonAnswer(name, response.statusCode(), response.body(), parsed(response.body()));
        } catch (IOException e) {
            throw new HttpFailure(name + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(name + " was interrupted", e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + body.getClass(), e);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
