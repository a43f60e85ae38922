package io.syncline.simulators.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When to misbehave, and how. A rule without method and patterns strikes everything of its kind; {@code times} limits
 * how often, {@code probability} (from a generator seeded with {@code seed}) how likely.
 */
public record FaultRule(
        FaultKind kind,
        Optional<String> method,
        Optional<Pattern> pathPattern,
        Optional<Pattern> eventPattern,
        Optional<Integer> times,
        double probability,
        long seed,
        Answer answer,
        long delayMs,
        String limit,
        Optional<TextForm> form,
        Optional<Automation> automation) {
    private static final long WAIT_MS = 5000;

    public FaultRule {
        if (probability < 0 || probability > 1) throw new IllegalArgumentException("probability " + probability);
        if (delayMs < 0) throw new IllegalArgumentException("delayMs " + delayMs);
    }

    public Duration delay() {
        return Duration.ofMillis(delayMs);
    }

    /** A rule that always strikes, for Java tests; narrow it with the JSON form where more is needed. */
    public static FaultRule always(FaultKind kind) {
        return parse(Json.object().put("kind", kind.wireName()));
    }

    /** Reads the form of {@code POST /_sim/faults}; {@link IllegalArgumentException} names what is wrong. */
    public static FaultRule parse(JsonNode json) {
        var kind = FaultKind.named(json.path("kind").asText())
                .orElseThrow(() -> new IllegalArgumentException("unknown fault kind " + json.path("kind")));
        return new FaultRule(
                kind,
                text(json, "method"),
                text(json, "pathPattern").map(Pattern::compile),
                text(json, "eventPattern").map(Pattern::compile),
                json.has("times") ? Optional.of(json.get("times").asInt()) : Optional.empty(),
                json.path("probability").asDouble(1),
                json.path("seed").asLong(0),
                answer(json),
                json.path("delayMs").asLong(kind == FaultKind.RATE_LIMIT ? WAIT_MS : 0),
                json.path("limit").asText(),
                kind == FaultKind.TEXT_REWRITE
                        ? Optional.of(TextForm.named(json.path("form").asText()))
                        : Optional.empty(),
                kind == FaultKind.AUTOMATION ? Optional.of(Automation.parse(json)) : Optional.empty());
    }

    boolean strikesCall(String callMethod, String path) {
        return method.filter(m -> !m.equalsIgnoreCase(callMethod)).isEmpty()
                && pathPattern.filter(p -> !p.matcher(path).find()).isEmpty();
    }

    boolean strikesWrite(String callMethod, String path, String account) {
        return strikesCall(callMethod, path)
                && automation.filter(a -> a.actor().matcher(account).find()).isPresent();
    }

    boolean strikesEvent(String event) {
        return eventPattern.filter(p -> !p.matcher(event).find()).isEmpty();
    }

    JsonNode json(int struck) {
        var json = Json.object().put("kind", kind.wireName());
        method.ifPresent(m -> json.put("method", m));
        pathPattern.ifPresent(p -> json.put("pathPattern", p.pattern()));
        eventPattern.ifPresent(p -> json.put("eventPattern", p.pattern()));
        times.ifPresent(t -> json.put("times", t));
        json.put("probability", probability).put("seed", seed).put("delayMs", delayMs);
        if (kind == FaultKind.STATUS) json.put("status", answer.status());
        if (kind == FaultKind.RATE_LIMIT) json.put("limit", limit);
        form.ifPresent(f -> json.put("form", f.wireName()));
        automation.ifPresent(a -> json.set("automation", a.json()));
        return json.put("struck", struck);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText()).filter(t -> !t.isEmpty());
    }

    private static Answer answer(JsonNode json) {
        Map<String, String> headers = new HashMap<>();
        var body = json.path("body");
        var plain = body.isTextual() || body.isMissingNode();
        headers.put("Content-Type", plain ? "text/plain;charset=UTF-8" : "application/json;charset=UTF-8");
        json.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
        var bytes = plain ? body.asText().getBytes(StandardCharsets.UTF_8) : Json.bytes(body);
        return new Answer(json.path("status").asInt(503), headers, bytes);
    }
}
