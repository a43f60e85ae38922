package io.syncline.simulators.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Speaks to a simulator as one account. Single quotes in JSON stand for double ones. */
public final class VendorClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final String authorization;

    public VendorClient(String root, String authorization) {
        this.root = root;
        this.authorization = authorization;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json);
    }

    public HttpResponse<String> patch(String path, String json, String... headers) {
        return send("PATCH", path, json, headers);
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, "");
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        String address = path.startsWith("http") ? path : root + path;
        var request = HttpRequest.newBuilder(URI.create(address.replace(" ", "%20")))
                .method(method, BodyPublishers.ofString(json.replace('\'', '"')))
                .header("Authorization", authorization);
        if (headers.length > 0) request.headers(headers);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The body as JSON, after checking the status. */
    public static JsonNode body(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status)
            throw new AssertionError("expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        return Json.parse(answer.body());
    }
}
