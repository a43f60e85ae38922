package io.syncline.simulators.github.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.wire.Times;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.Attempt;
import io.syncline.simulators.webhook.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hooks and their deliveries as the API shows them; secrets stay hidden. */
public final class HookJson {
    private final Views views;
    private final Hooks hooks;

    public HookJson(Views views, Hooks hooks) {
        this.views = views;
        this.hooks = hooks;
    }

    public ObjectNode hook(Hook hook) {
        String url = url(hook);
        ObjectNode json = Json.object()
                .put("type", "Repository")
                .put("id", hook.id())
                .put("name", "web")
                .put("active", hook.active());
        json.set("events", Json.strings(hook.events()));
        json.set("config", config(hook.config()));
        json.put("updated_at", Times.text(hook.updatedAt()))
                .put("created_at", Times.text(hook.createdAt()))
                .put("url", url)
                .put("test_url", url + "/test")
                .put("ping_url", url + "/pings")
                .put("deliveries_url", url + "/deliveries");
        json.set("last_response", lastResponse(hook));
        return json;
    }

    public ObjectNode config(HookConfig config) {
        ObjectNode json = Json.object()
                .put("content_type", config.contentType())
                .put("url", config.url().toString())
                .put("insecure_ssl", config.insecureSsl());
        config.secret().ifPresent(secret -> json.put("secret", HookConfig.MASK));
        return json;
    }

    public ObjectNode item(Hook hook, Delivery delivery) {
        String[] event = delivery.message().event().split("\\.", 2);
        Optional<Attempt> attempt = delivery.lastAttempt();
        return Json.object()
                .put("id", delivery.number())
                .put("guid", delivery.message().guid())
                .put("delivered_at", delivery.at().toString())
                .put("redelivery", again(hook, delivery))
                .put("duration", attempt.map(a -> a.took().toMillis() / 1000.0).orElse(0.0))
                .put("status", status(attempt))
                .put("status_code", attempt.map(Attempt::status).orElse(0))
                .put("event", event[0])
                .put("action", event.length > 1 ? event[1] : null)
                .putNull("installation_id")
                .put("repository_id", hook.repository().id())
                .putNull("throttled_at");
    }

    public ObjectNode delivery(Hook hook, Delivery delivery) {
        ObjectNode json =
                item(hook, delivery).put("url", delivery.target().url().toString());
        ObjectNode request = json.putObject("request");
        request.set("headers", headers(delivery.message().headers()));
        byte[] body = delivery.message().body();
        if (hook.config().json()) request.set("payload", Json.parse(new String(body, StandardCharsets.UTF_8)));
        else request.put("payload", new String(body, StandardCharsets.UTF_8));
        ObjectNode response = json.putObject("response");
        response.set(
                "headers", headers(delivery.lastAttempt().map(Attempt::headers).orElse(Map.of())));
        response.put("payload", delivery.lastAttempt().map(Attempt::text).orElse(""));
        return json;
    }

    private String url(Hook hook) {
        return views.addresses().api("/repos/" + hook.repository().fullName() + "/hooks/" + hook.id());
    }

    private ObjectNode lastResponse(Hook hook) {
        Optional<Attempt> last = hooks.deliveries(hook).stream()
                .flatMap(delivery -> delivery.lastAttempt().stream())
                .findFirst();
        ObjectNode json = Json.object();
        if (last.isEmpty()) return json.putNull("code").put("status", "unused").putNull("message");
        return json.put("code", last.get().status())
                .put("status", last.get().succeeded() ? "active" : "failed")
                .put("message", status(last));
    }

    private boolean again(Hook hook, Delivery delivery) {
        List<Delivery> all = hooks.deliveries(hook);
        return all.stream()
                .anyMatch(other -> other.number() < delivery.number()
                        && other.message().guid().equals(delivery.message().guid()));
    }

    private static String status(Optional<Attempt> attempt) {
        if (attempt.isEmpty()) return "pending";
        if (attempt.get().succeeded()) return "OK";
        if (attempt.get().status() == 0) return "failed to connect to host";
        return "Invalid HTTP Response: " + attempt.get().status();
    }

    private static ObjectNode headers(Map<String, String> headers) {
        ObjectNode json = Json.object();
        headers.forEach(json::put);
        return json;
    }
}
