package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.github.access.GithubRates;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.tck.FieldSample;
import io.syncline.tck.Queries;
import io.syncline.tck.RecordedWebhook;
import io.syncline.tck.TrackerFixture;
import io.syncline.tck.VendorCalls;
import io.syncline.tck.VendorCalls.VendorCall;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The GitHub connector against the simulated GitHub. */
final class GithubFixture implements TrackerFixture {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Simulator simulator = GithubSimulator.start(0).simulator();
    private final TrackerHttpClient http = client(Duration.ofSeconds(30));
    private final Tracker tracker = new GithubTracker(http, CLOCK);
    private final Instance instance = new Instance(
            new InstanceId("gh"),
            "gh-uid",
            URI.create(simulator.url() + "/api/v3"),
            Credentials.of(Map.of("token", "ghp_sim_bot")),
            new WebhookSecret("It's a Secret to Everybody"),
            true);

    private static TrackerHttpClient client(Duration patience) {
        return new TrackerHttpClient(GithubTracker.KIND, new SimpleMeterRegistry(), CLOCK, patience, new GithubRates());
    }

    @Override
    public Tracker tracker() {
        return tracker;
    }

    /** The same connector by another clock. */
    Tracker at(Clock clock) {
        return new GithubTracker(http, clock);
    }

    /** A person sets fields of the organisation, each by its number. */
    void personSets(String key, Map<Integer, Object> values) {
        ObjectNode body = HubJson.object();
        ArrayNode list = body.putArray("issue_field_values");
        values.forEach((field, value) -> list.addObject().put("field_id", field).set("value", HubJson.tree(value)));
        String path = "/repos/" + key.replace("#", "/issues/") + "/issue-field-values";
        TrackerReply reply = http.send(asAlice(path, body));
        if (!(reply instanceof TrackerReply.Answered answered) || !answered.ok()) throw new AssertionError(reply);
    }

    @Override
    public Tracker impatient() {
        return new GithubTracker(client(Duration.ofSeconds(1)), CLOCK);
    }

    @Override
    public Simulator simulator() {
        return simulator;
    }

    @Override
    public Instance instance() {
        return instance;
    }

    @Override
    public Credentials wrongCredentials() {
        return Credentials.of(Map.of("token", "ghp_nobody_knows_this"));
    }

    @Override
    public List<Credentials> allCredentials() {
        return List.of(
                instance.credentials(),
                Credentials.of(Map.of("token", "github_pat_sim_bot")),
                app(),
                Credentials.of(Map.of("appId", "77", "privateKey", AppKeys.PKCS8, "installationId", "901")));
    }

    @Override
    public Optional<Credentials> expiringCredentials() {
        return Optional.of(app());
    }

    /** An App that finds its installation by itself. */
    Credentials app() {
        simulator.gate().trust("77", AppKeys.PUBLIC);
        return Credentials.of(Map.of("appId", "77", "privateKey", AppKeys.PKCS1));
    }

    @Override
    public Map<String, String> rights() {
        return Map.of("issues", "read", "issues:write", "write", "hooks", "webhooks");
    }

    @Override
    public String project() {
        return "acme/web";
    }

    @Override
    public HubIssue createDefaults() {
        return HubIssue.empty();
    }

    @Override
    public String person() {
        return "alice";
    }

    @Override
    public HubUser colleague() {
        return new HubUser("bob", Optional.of("bob"), Optional.of("Bob"), Optional.of("bob@example.com"), true);
    }

    @Override
    public Map<String, FieldSample> samples() {
        personMakesMilestone(HubJson.object().put("title", "v2"));
        Map<String, String> closed = Map.of("name", "closed");
        return Map.ofEntries(
                Map.entry("customFields", FieldSample.of(customFields(), "/issue_field_values", "ACME")),
                Map.entry("summary", FieldSample.of("Another title", "/title", "Another title")),
                Map.entry("description", FieldSample.of("Another text", "/body", "Another text")),
                Map.entry("status", FieldSample.of(closed, "/state", "closed")),
                Map.entry(
                        "stateReason",
                        FieldSample.of("not_planned", "/state_reason", "not_planned")
                                .beside("status", closed)),
                Map.entry("labels", FieldSample.of(List.of(Map.of("label", "bug")), "/labels", "bug")),
                Map.entry("assignee", FieldSample.of(colleague(), "/assignee/login", "bob")),
                Map.entry(
                        "assignees",
                        FieldSample.of(List.of(colleague(), Map.of("key", "carol")), "/assignees", "carol")),
                Map.entry("milestone", FieldSample.of(Map.of("name", "v2"), "/milestone/title", "v2")),
                Map.entry("type", FieldSample.of(Map.of("name", "Bug"), "/type/name", "Bug")));
    }

    void personMakesMilestone(ObjectNode milestone) {
        answered(asAlice("/repos/acme/web/milestones", milestone));
    }

    private static Map<String, Object> customFields() {
        return Map.of(
                "Impact", Map.of("value", "High"),
                "Customer", Map.of("value", "ACME"),
                "Effort", Map.of("value", 3),
                "Target date", Map.of("value", "2026-12-24"),
                "Browsers", Map.of("value", List.of("Firefox", "Lynx")));
    }

    @Override
    public JsonNode vendorIssue(String key) {
        return answered(asAlice(TrackerCall.get(URI.create(instance.url() + path(key)))));
    }

    /** In the browser: the API deletes no issues. */
    @Override
    public void personDeletes(String key) {
        URI there =
                URI.create(simulator.url() + "/_sim" + path(key).replace("/repos/acme/web/issues", "/issues/acme/web"));
        answered(asAlice(TrackerCall.delete(there)));
    }

    private static String path(String key) {
        return "/repos/" + key.replace("#", "/issues/");
    }

    private JsonNode answered(TrackerCall call) {
        TrackerReply reply = http.send(call);
        if (reply instanceof TrackerReply.Answered answered && answered.ok()) return answered.body();
        throw new AssertionError(reply);
    }

    @Override
    public Set<String> changesWith(String field) {
        return switch (field) {
            case "description" -> Set.of("descriptionSource");
            case "status", "stateReason" -> Set.of("stateReason", "resolution", "resolutionDate");
            case "assignee" -> Set.of("assignees");
            case "assignees" -> Set.of("assignee");
            default -> Set.of();
        };
    }

    @Override
    public List<String> statuses() {
        return List.of("open", "closed");
    }

    @Override
    public Queries queries() {
        return new Queries("label:sync is:open", "label:sync is:closed", "colour:red");
    }

    @Override
    public Map.Entry<String, String> choice() {
        return Map.entry("Impact", "Low");
    }

    @Override
    public String ownApiPath() {
        return "/user";
    }

    @Override
    public VendorCalls calls() {
        return new VendorCalls(
                new VendorCall("GET", "/issues/\\d+$"),
                new VendorCall("POST", "/repos/acme/web/issues$"),
                new VendorCall("PATCH", "/issues/\\d+$"),
                new VendorCall("POST", "/issues/\\d+/comments$"));
    }

    @Override
    public VendorCall uploadCall() {
        return calls().comment();
    }

    @Override
    public void personAttaches(String key, String filename, byte[] content) {
        throw new UnsupportedOperationException("GitHub's API knows no files of issues");
    }

    @Override
    public String linkName() {
        return "Blocks";
    }

    @Override
    public ObjectNode tooManyRequests() {
        ObjectNode fault = HubJson.object().put("status", 403);
        fault.putObject("headers").put("retry-after", "7");
        fault.putObject("body").put("message", "You have exceeded a secondary rate limit.");
        return fault;
    }

    @Override
    public Set<String> rateLimits() {
        return Set.of("primary", "secondary");
    }

    @Override
    public List<RecordedWebhook> recorded() {
        return Samples.all(instance.webhookSecret());
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        return Samples.signed("issues", body, instance.webhookSecret());
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of("X-Hub-Signature-256");
    }

    @Override
    public void subscribe(URI target) {
        ObjectNode hook = HubJson.object().put("name", "web").put("active", true);
        hook.set("events", HubJson.tree(List.of("issues", "issue_comment")));
        hook.putObject("config")
                .put("url", target.toString())
                .put("content_type", "json")
                .put("secret", instance.webhookSecret().text());
        TrackerReply reply = http.send(asAlice("/repos/acme/web/hooks", hook));
        if (!(reply instanceof TrackerReply.Answered answered) || !answered.ok()) throw new AssertionError(reply);
    }

    @Override
    public VendorCall webhookCall() {
        return new VendorCall("GET", "/repos/acme/web/hooks$");
    }

    @Override
    public List<String> webhookAddresses() {
        return StreamSupport.stream(hooks().spliterator(), false)
                .map(hook -> hook.path("config").path("url").asText())
                .toList();
    }

    @Override
    public void disableWebhooks() {
        for (JsonNode hook : hooks()) {
            ObjectNode off = HubJson.object().put("active", false);
            TrackerReply reply = http.send(
                    asAlice(TrackerCall.patch(URI.create(hook.path("url").asText()), off)));
            if (!(reply instanceof TrackerReply.Answered answered) || !answered.ok()) throw new AssertionError(reply);
        }
    }

    long activeWebhooks() {
        return StreamSupport.stream(hooks().spliterator(), false)
                .filter(hook -> hook.path("active").asBoolean())
                .count();
    }

    private JsonNode hooks() {
        TrackerReply reply = http.send(asAlice(TrackerCall.get(URI.create(instance.url() + "/repos/acme/web/hooks"))));
        if (reply instanceof TrackerReply.Answered answered && answered.ok()) return answered.body();
        throw new AssertionError(reply);
    }

    private TrackerCall asAlice(String path, ObjectNode body) {
        return asAlice(TrackerCall.post(URI.create(instance.url() + path), body));
    }

    private static TrackerCall asAlice(TrackerCall call) {
        return call.header("Authorization", "Bearer ghp_sim_alice").by(Account.of("alice", true));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
