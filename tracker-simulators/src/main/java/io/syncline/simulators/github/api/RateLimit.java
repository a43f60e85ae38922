package io.syncline.simulators.github.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts requests per account and hour and says so in every answer. It never refuses by itself (fault rules do that), and
 * the limit is set so high that load tests do not come near it.
 */
public final class RateLimit {
    private static final int LIMIT = 1_000_000;

    private record Window(Instant end, int used) {}

    private final Ticker ticker;
    private final Map<String, Window> windows = new HashMap<>();

    public RateLimit(Ticker ticker) {
        this.ticker = ticker;
    }

    public Answer counted(String account, Answer answer) {
        Window window = current(account);
        // Conditional requests that find nothing new are free.
        if (answer.status() != 304) window = new Window(window.end(), window.used() + 1);
        windows.put(account, window);
        return answer.with("x-ratelimit-limit", Integer.toString(LIMIT))
                .with("x-ratelimit-remaining", Integer.toString(LIMIT - window.used()))
                .with("x-ratelimit-used", Integer.toString(window.used()))
                .with("x-ratelimit-reset", Long.toString(window.end().getEpochSecond()))
                .with("x-ratelimit-resource", "core");
    }

    public Answer overview(String account) {
        ObjectNode rate = rate(current(account));
        ObjectNode json = Json.object();
        ObjectNode resources = json.putObject("resources");
        resources.set("core", rate);
        resources.set("search", rate.deepCopy());
        json.set("rate", rate.deepCopy());
        return Answer.ok(json);
    }

    private Window current(String account) {
        Instant now = ticker.now();
        Window window = windows.get(account);
        return window == null || !now.isBefore(window.end()) ? new Window(now.plus(Duration.ofHours(1)), 0) : window;
    }

    private static ObjectNode rate(Window window) {
        return Json.object()
                .put("limit", LIMIT)
                .put("used", window.used())
                .put("remaining", LIMIT - window.used())
                .put("reset", window.end().getEpochSecond());
    }
}
