package io.syncline.simulators.github.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.github.wire.Views;
import io.syncline.simulators.github.world.Account;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.github.world.Happening;
import io.syncline.simulators.github.world.Repository;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.Delivery;
import io.syncline.simulators.webhook.HmacSignature;
import io.syncline.simulators.webhook.RetryPolicy;
import io.syncline.simulators.webhook.WebhookDispatcher;
import io.syncline.simulators.webhook.WebhookMessage;
import io.syncline.simulators.webhook.WebhookTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** All hooks. Turns happenings into deliveries; GitHub tries each once only. */
public final class Hooks implements Happening.Listener {
    private final Views views;
    private final Ticker ticker;
    private final WebhookDispatcher dispatcher;
    private final HookList list;
    private final List<Hook> hooks;

    public Hooks(HookList list, Views views, Ticker ticker, WebhookDispatcher dispatcher) {
        this.list = list;
        this.hooks = list.hooks;
        this.views = views;
        this.ticker = ticker;
        this.dispatcher = dispatcher;
    }

    public List<Hook> of(Repository repository) {
        return hooks.stream()
                .filter(hook -> hook.repository().equals(repository))
                .toList();
    }

    public Hook hook(Repository repository, long id) {
        return of(repository).stream()
                .filter(hook -> hook.id() == id)
                .findFirst()
                .orElseThrow(GithubProblem::notFound);
    }

    /** Registers a hook and greets it with a ping. */
    public Hook add(Account actor, Repository repository, HookConfig config, List<String> events, boolean active) {
        boolean known = of(repository).stream()
                .anyMatch(hook -> hook.config().url().equals(config.url())
                        && hook.events().equals(events));
        if (known) throw GithubProblem.custom("Hook", "url", "Hook already exists on this repository");
        var at = ticker.next();
        Hook hook = new Hook(++list.lastId, repository, events, active, config, at, at);
        hooks.add(hook);
        ping(actor, hook);
        return hook;
    }

    public Hook change(Hook before, HookConfig config, List<String> events, boolean active) {
        Hook after = before.changed(config, events, active, ticker.next());
        hooks.replaceAll(hook -> hook.id() == before.id() ? after : hook);
        return after;
    }

    public void remove(Hook hook) {
        hooks.removeIf(kept -> kept.id() == hook.id());
    }

    public void clear() {
        hooks.clear();
    }

    /** Keeps the hooks when their repositories are replaced by new ones of the same names. */
    public void move(List<Repository> to) {
        hooks.replaceAll(hook -> to.stream()
                .filter(repository ->
                        repository.fullName().equals(hook.repository().fullName()))
                .findFirst()
                .map(hook::movedTo)
                .orElse(hook));
    }

    public void ping(Account actor, Hook hook) {
        ObjectNode shown = new HookJson(views, this).hook(hook);
        send(hook, "ping", views.events().ping(hook.id(), shown, hook.repository(), actor));
    }

    /** What was sent to a hook, newest first. */
    public List<Delivery> deliveries(Hook hook) {
        return dispatcher.deliveries(hook.target()).reversed();
    }

    public Delivery delivery(Hook hook, long number) {
        return dispatcher
                .delivery(number)
                .filter(delivery -> delivery.target().id().equals(hook.target()))
                .orElseThrow(GithubProblem::notFound);
    }

    /** Sends the same message, with the same guid, once more. */
    public void redeliver(Delivery delivery) {
        dispatcher.deliver(delivery.target(), delivery.message());
    }

    @Override
    public void heard(Happening happening) {
        List<Hook> listening = of(happening.repository()).stream()
                .filter(hook -> hook.listensTo(happening.event()))
                .toList();
        if (listening.isEmpty()) return;
        ObjectNode body = views.events().body(happening);
        for (Hook hook : listening) send(hook, happening.event() + "." + happening.action(), body);
    }

    private void send(Hook hook, String event, ObjectNode json) {
        byte[] body = Json.bytes(json);
        if (!hook.config().json()) body = form(body);
        String guid = UUID.randomUUID().toString();
        Map<String, String> headers = new TreeMap<>();
        headers.put("Accept", "*/*");
        headers.put("Content-Type", hook.config().json() ? "application/json" : "application/x-www-form-urlencoded");
        headers.put("User-Agent", "GitHub-Hookshot/sim");
        headers.put("X-GitHub-Delivery", guid);
        headers.put("X-GitHub-Event", event.replaceFirst("\\..*", ""));
        headers.put("X-GitHub-Hook-ID", Long.toString(hook.id()));
        headers.put(
                "X-GitHub-Hook-Installation-Target-ID",
                Long.toString(hook.repository().id()));
        headers.put("X-GitHub-Hook-Installation-Target-Type", "repository");
        byte[] signed = body;
        hook.config()
                .secret()
                .ifPresent(secret -> headers.put("X-Hub-Signature-256", HmacSignature.sha256(secret, signed)));
        WebhookTarget target = new WebhookTarget(hook.target(), hook.config().url(), RetryPolicy.never());
        dispatcher.deliver(target, new WebhookMessage(guid, event, headers, body));
    }

    private static byte[] form(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return ("payload=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
