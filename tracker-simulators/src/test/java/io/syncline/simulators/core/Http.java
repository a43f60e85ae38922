package io.syncline.simulators.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A plain HTTP client for tests, logged in as one user or as nobody. */
public final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Optional<String> authorization;

    private Http(String url, Optional<String> authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    public static Http anonymous(String url) {
        return new Http(url, Optional.empty());
    }

    public static Http basic(String url, String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Http(url, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    public static Http bearer(String url, String token) {
        return new Http(url, Optional.of("Bearer " + token));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json);
    }

    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, json);
    }

    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    public HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) request.header("Content-Type", "application/json");
        authorization.ifPresent(a -> request.header("Authorization", a));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Posts a body made by hand, with Jira's header against cross-site requests. */
    public HttpResponse<String> upload(String path, String mediaType, String token, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .POST(BodyPublishers.ofByteArray(body))
                .header("Content-Type", mediaType)
                .header("X-Atlassian-Token", token);
        authorization.ifPresent(a -> request.header("Authorization", a));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return Json.parse(answer.body());
    }
}
