package io.syncline.simulators.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of one message to one target. {@code number} is unique within the simulator; {@code note} tells what a
 * fault did to it ("dropped", "duplicate", ...), or is empty.
 */
public record Delivery(
        long number, WebhookTarget target, WebhookMessage message, Instant at, List<Attempt> attempts, String note) {
    public Delivery {
        attempts = List.copyOf(attempts);
    }

    public Optional<Attempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    public boolean succeeded() {
        return lastAttempt().filter(Attempt::succeeded).isPresent();
    }

    Delivery with(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Delivery(number, target, message, at, more, note);
    }

    JsonNode json() {
        var json = Json.object().put("n", number).put("target", target.id()).put("guid", message.guid());
        json.put("url", target.url().toString()).put("event", message.event()).put("at", at.toString());
        var headers = json.putObject("headers");
        message.headers().forEach(headers::put);
        json.put("body", new String(message.body(), StandardCharsets.UTF_8)).put("note", note);
        json.set("attempts", Json.array(attempts.stream().map(Attempt::json).toList()));
        return json;
    }
}
