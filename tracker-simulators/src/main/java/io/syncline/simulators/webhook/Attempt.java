package io.syncline.simulators.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** One try to deliver. {@code status} is 0 when no answer came; {@code error} then says why. */
public record Attempt(Instant at, Duration took, int status, Map<String, String> headers, byte[] body, String error) {
    public Attempt {
        headers = Map.copyOf(headers);
    }

    public static Attempt answered(Instant at, Duration took, int status, Map<String, String> headers, byte[] body) {
        return new Attempt(at, took, status, headers, body, "");
    }

    public static Attempt failed(Instant at, Duration took, String error) {
        return new Attempt(at, took, 0, Map.of(), new byte[0], error);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return Json.object()
                .put("at", at.toString())
                .put("tookMs", took.toMillis())
                .put("status", status)
                .put("body", text())
                .put("error", error);
    }
}
