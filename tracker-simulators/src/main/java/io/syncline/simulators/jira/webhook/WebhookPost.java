package io.syncline.simulators.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.jql.JqlMatcher;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.webhook.BearerToken;
import io.syncline.simulators.webhook.HmacSignature;
import io.syncline.simulators.webhook.RetryPolicy;
import io.syncline.simulators.webhook.WebhookDispatcher;
import io.syncline.simulators.webhook.WebhookMessage;
import io.syncline.simulators.webhook.WebhookTarget;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sends a body to every webhook that wants the event of this issue, as Jira does: signed, numbered, five retries. */
public final class WebhookPost {
    private static final int RETRIES = 5;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

    private final Site site;
    private final Registrations registrations;
    private final WebhookDispatcher dispatcher;
    private final Ticker ticker;
    private final RetryPolicy retry;

    /** {@code retryDelay} is the pause before each retry; the real one waits minutes. */
    public WebhookPost(
            Site site, Registrations registrations, WebhookDispatcher dispatcher, Ticker ticker, Duration retryDelay) {
        this.site = site;
        this.registrations = registrations;
        this.dispatcher = dispatcher;
        this.ticker = ticker;
        this.retry = new RetryPolicy(
                Collections.nCopies(RETRIES, retryDelay),
                statusesToRetry(),
                n -> Map.of("X-Atlassian-Webhook-Retry", String.valueOf(n)));
    }

    void send(String event, JiraIssue issue, ObjectNode body) {
        wanting(Registration.Road.ADMIN, event, issue).forEach(r -> send(r, event, issue, body));
        var ofApp = wanting(Registration.Road.DYNAMIC, event, issue);
        if (ofApp.isEmpty()) return;
        // An app is told once, at its one address, of all its webhooks that match.
        var ids = body.deepCopy();
        ids.set(
                "matchedWebhookIds",
                Json.array(ofApp.stream()
                        .<JsonNode>map(r -> IntNode.valueOf(Integer.parseInt(r.id())))
                        .toList()));
        send(ofApp.getFirst(), event, issue, ids);
    }

    private List<Registration> wanting(Registration.Road road, String event, JiraIssue issue) {
        var now = ticker.now();
        var matcher = new JqlMatcher(site, now, "");
        return registrations.of(road).stream()
                .filter(Registration::enabled)
                .filter(r -> r.alive(now))
                .filter(r -> r.events().contains(event))
                .filter(r -> matcher.matches(r.filter().query(), issue))
                .toList();
    }

    private void send(Registration registration, String event, JiraIssue issue, ObjectNode body) {
        var bytes = Json.bytes(body);
        var headers = new HashMap<String, String>();
        var identifier = UUID.randomUUID().toString();
        headers.put("Content-Type", "application/json; charset=UTF-8");
        headers.put("User-Agent", "Atlassian Webhook HTTP Client");
        if (site.edition().cloud()) {
            headers.put("X-Atlassian-Webhook-Identifier", identifier);
            headers.put("X-Atlassian-Webhook-Flow", "Primary");
        }
        registration.secret().ifPresent(secret -> headers.putAll(proof(registration.road(), secret, bytes)));
        var target = new WebhookTarget(registration.id(), address(registration, issue), retry);
        dispatcher.deliver(target, new WebhookMessage(identifier, event, headers, bytes));
    }

    private Map<String, String> proof(Registration.Road road, String secret, byte[] body) {
        return switch (road) {
            case ADMIN -> Map.of("X-Hub-Signature", HmacSignature.sha256(secret, body));
            case DYNAMIC -> Map.of("Authorization", "Bearer " + BearerToken.signed(secret, ticker.now(), TOKEN_LIFE));
        };
    }

    private static URI address(Registration registration, JiraIssue issue) {
        return URI.create(registration
                .url()
                .replace("${issue.key}", issue.key())
                .replace("${issue.id}", String.valueOf(issue.id()))
                .replace("${project.key}", issue.project().key())
                .replace("${project.id}", issue.project().id()));
    }

    private static Set<Integer> statusesToRetry() {
        var named = Stream.of(0, 408, 409, 425, 429);
        return Stream.concat(named, IntStream.range(500, 600).boxed()).collect(Collectors.toSet());
    }
}
