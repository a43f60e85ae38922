package io.syncline.simulators.github.api;

import io.syncline.simulators.github.hook.Hook;
import io.syncline.simulators.github.hook.HookConfig;
import io.syncline.simulators.github.hook.HookJson;
import io.syncline.simulators.github.hook.Hooks;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Routes;
import io.syncline.simulators.webhook.Delivery;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Webhooks of a repository and their deliveries. */
public final class HookRoutes {
    private static final String ALL = "/repos/{owner}/{repo}/hooks";
    private static final String ONE = ALL + "/{id}";
    private static final String DELIVERY = ONE + "/deliveries/{delivery}";

    private final Access access;
    private final Views views;
    private final Hooks hooks;
    private final HookJson json;

    public HookRoutes(Access access, Views views, Hooks hooks) {
        this.access = access;
        this.views = views;
        this.hooks = hooks;
        this.json = new HookJson(views, hooks);
    }

    public void addTo(Routes routes) {
        routes.get(ALL, this::list)
                .post(ALL, this::create)
                .get(ONE, call -> Answer.ok(json.hook(hook(call))))
                .patch(ONE, this::edit)
                .delete(ONE, this::delete)
                .get(ONE + "/config", call -> Answer.ok(json.config(hook(call).config())))
                .patch(ONE + "/config", this::configure)
                .post(ONE + "/pings", this::ping)
                .post(ONE + "/tests", this::ping)
                .get(ONE + "/deliveries", this::deliveries)
                .get(DELIVERY, call -> Answer.ok(json.delivery(hook(call), delivery(call))))
                .post(DELIVERY + "/attempts", this::redeliver);
    }

    private Answer list(Call call) {
        Repository repository = access.repository(call);
        return new Page<>(hooks.of(repository), call, views.addresses().api(call.path())).answer(json::hook);
    }

    private Answer create(Call call) {
        Input input = Input.of(call);
        if (input.text("name").filter(name -> !name.equals("web")).isPresent())
            throw GithubProblem.invalid("Hook", "name", "invalid");
        Hook hook = hooks.add(
                access.actor(call),
                access.repository(call),
                config(input.part("config"), Optional.empty()),
                input.names("events").orElse(List.of("push")),
                input.flag("active").orElse(true));
        var shown = json.hook(hook);
        return Answer.json(201, shown).with("Location", shown.path("url").asText());
    }

    private Answer edit(Call call) {
        Input input = Input.of(call);
        Hook before = hook(call);
        HookConfig config =
                input.has("config") ? config(input.part("config"), Optional.of(before.config())) : before.config();
        Set<String> events = new LinkedHashSet<>(input.names("events").orElse(before.events()));
        events.addAll(input.names("add_events").orElse(List.of()));
        events.removeAll(new ArrayList<>(input.names("remove_events").orElse(List.of())));
        boolean active = input.flag("active").orElse(before.active());
        return Answer.ok(json.hook(hooks.change(before, config, List.copyOf(events), active)));
    }

    private Answer configure(Call call) {
        Hook before = hook(call);
        HookConfig config = config(Input.of(call), Optional.of(before.config()));
        Hook after = hooks.change(before, config, before.events(), before.active());
        return Answer.ok(json.config(after.config()));
    }

    private Answer delete(Call call) {
        hooks.remove(hook(call));
        return Answer.empty(204);
    }

    private Answer ping(Call call) {
        hooks.ping(access.actor(call), hook(call));
        return Answer.empty(204);
    }

    private Answer deliveries(Call call) {
        Hook hook = hook(call);
        int size = Math.clamp(call.queryInt("per_page", 30), 1, 100);
        List<Delivery> rest = hooks.deliveries(hook).stream()
                .filter(fromCursor(call))
                .filter(withStatus(call))
                .toList();
        List<Delivery> page = rest.subList(0, Math.min(size, rest.size()));
        Answer answer = Answer.ok(Json.array(
                page.stream().map(delivery -> json.item(hook, delivery)).toList()));
        if (page.size() == rest.size()) return answer;
        String next = views.addresses().api(call.path()) + "?per_page=" + size
                + call.query("status").map(status -> "&status=" + status).orElse("") + "&cursor=v1_"
                + rest.get(size).number();
        return answer.with("Link", "<" + next + ">; rel=\"next\"");
    }

    /** Unlike other lists this one has no page numbers: a cursor says which delivery comes next. */
    private static Predicate<Delivery> fromCursor(Call call) {
        Optional<String> cursor = call.query("cursor");
        if (cursor.isEmpty()) return delivery -> true;
        if (!cursor.get().matches("v1_\\d{1,15}")) throw GithubProblem.of(400, "Invalid cursor");
        long first = Long.parseLong(cursor.get().substring(3));
        return delivery -> delivery.number() <= first;
    }

    private static Predicate<Delivery> withStatus(Call call) {
        return switch (call.query("status").orElse("")) {
            case "success" -> Delivery::succeeded;
            case "failure" -> delivery -> !delivery.succeeded();
            default -> delivery -> true;
        };
    }

    private Answer redeliver(Call call) {
        hooks.redeliver(delivery(call));
        return Answer.json(202, Json.object());
    }

    private Delivery delivery(Call call) {
        return hooks.delivery(hook(call), Access.number(call, "delivery"));
    }

    private Hook hook(Call call) {
        return hooks.hook(access.repository(call), Access.number(call, "id"));
    }

    private static HookConfig config(Input input, Optional<HookConfig> before) {
        URI url = input.text("url")
                .map(HookRoutes::address)
                .or(() -> before.map(HookConfig::url))
                .orElseThrow(() -> GithubProblem.custom("Hook", "url", "url cannot be blank"));
        String type = input.text("content_type")
                .or(() -> before.map(HookConfig::contentType))
                .orElse("form");
        Optional<String> secret = input.text("secret").filter(text -> !text.isEmpty());
        // A masked secret sent back is not a new one.
        if (!input.has("secret") || secret.filter(HookConfig.MASK::equals).isPresent())
            secret = before.flatMap(HookConfig::secret);
        String insecure = input.text("insecure_ssl")
                .or(() -> before.map(HookConfig::insecureSsl))
                .orElse("0");
        return new HookConfig(url, type, secret, insecure);
    }

    private static URI address(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() == null
                    || url.getScheme() == null
                    || !url.getScheme().startsWith("http"))
                throw GithubProblem.custom("Hook", "url", "url is not a valid URL");
            return url;
        } catch (IllegalArgumentException e) {
            throw GithubProblem.custom("Hook", "url", "url is not a valid URL");
        }
    }
}
