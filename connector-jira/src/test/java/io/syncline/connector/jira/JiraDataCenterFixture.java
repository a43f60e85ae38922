package io.syncline.connector.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.intake.HmacSignature;
import io.syncline.connector.tracker.Capability;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import io.syncline.simulators.core.Listen;
import io.syncline.simulators.jira.JiraSimulator;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.tck.RecordedWebhook;
import io.syncline.tck.VendorCalls.VendorCall;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Jira connector against a simulated Data Center. */
final class JiraDataCenterFixture extends JiraFixture {
    private static final String ALL = "/rest/jira-webhook/1.0/webhooks";

    JiraDataCenterFixture() {
        this(Edition.DATA_CENTER);
    }

    JiraDataCenterFixture(Edition edition) {
        super(
                JiraSimulator.start(edition, Listen.local(0), Clock.systemUTC(), Duration.ofSeconds(1))
                        .simulator(),
                token("pat-syncline-bot"));
    }

    private static Credentials token(String token) {
        return Credentials.of(Map.of("personalAccessToken", token));
    }

    @Override
    public Credentials wrongCredentials() {
        return token("nobody-knows-this-token");
    }

    @Override
    public List<Credentials> allCredentials() {
        return List.of(instance().credentials());
    }

    @Override
    public Set<String> kindsElsewhere() {
        return Set.of("api-token", "oauth-client");
    }

    /** Its API has no way to add an option. */
    @Override
    public Set<Capability> lacking() {
        return Set.of(Capability.MAKE_OPTIONS);
    }

    @Override
    public Optional<Credentials> expiringCredentials() {
        return Optional.empty();
    }

    @Override
    public HubUser colleague() {
        String key = "JIRAUSER" + Integer.toUnsignedString("bob".hashCode());
        return new HubUser(key, Optional.of("bob"), Optional.of("Bob Baker"), Optional.of("bob@example.com"), true);
    }

    @Override
    String alice() {
        return "Bearer pat-alice";
    }

    @Override
    String bot() {
        return "Bearer pat-syncline-bot";
    }

    @Override
    public ObjectNode tooManyRequests() {
        ObjectNode fault = HubJson.object().put("status", 429);
        fault.putObject("headers").put("Retry-After", "7").put("X-RateLimit-Interval-Seconds", "7");
        return fault;
    }

    @Override
    public Set<String> rateLimits() {
        return Set.of("rate-limit");
    }

    /** Those of servers, which number no deliveries. */
    @Override
    public List<RecordedWebhook> recorded() {
        return super.recorded().stream()
                .filter(webhook -> webhook.name().startsWith("server."))
                .map(webhook -> new RecordedWebhook(
                        webhook.name(), signed(webhook.request().body())))
                .toList();
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        String signature = HmacSignature.sign(body, instance().webhookSecret());
        return WebhookRequest.of(Map.of("X-Hub-Signature", signature), body);
    }

    @Override
    public void subscribe(URI target) {
        ObjectNode hook = HubJson.object().put("name", "Syncline").put("url", target.toString());
        hook.set("events", HubJson.tree(List.of("jira:issue_created", "jira:issue_updated", "comment_created")));
        hook.putObject("configuration").put("SECRET", instance().webhookSecret().text());
        asBot(TrackerCall.post(at(""), hook));
    }

    @Override
    public VendorCall webhookCall() {
        return new VendorCall("GET", ALL + "$");
    }

    @Override
    public List<String> webhookAddresses() {
        return asBot(TrackerCall.get(at(""))).findValuesAsText("url");
    }

    @Override
    public void disableWebhooks() {
        for (JsonNode hook : asBot(TrackerCall.get(at("")))) {
            ObjectNode off = hook.<ObjectNode>deepCopy().put("active", false);
            asBot(TrackerCall.put(at("/" + hook.path("id").asText()), off));
        }
    }

    private URI at(String hook) {
        return URI.create(instance().url() + ALL + hook);
    }
}
