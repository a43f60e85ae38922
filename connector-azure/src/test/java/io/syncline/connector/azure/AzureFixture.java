package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.azure.access.AzureRates;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.intake.BasicAuthentication;
import io.syncline.connector.tracker.Credentials;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.simulators.azure.AzureSimulator;
import io.syncline.simulators.core.Simulator;
import io.syncline.tck.FieldSample;
import io.syncline.tck.Queries;
import io.syncline.tck.RecordedWebhook;
import io.syncline.tck.TrackerFixture;
import io.syncline.tck.VendorCalls;
import io.syncline.tck.VendorCalls.VendorCall;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.StreamSupport;

/** A simulated Azure DevOps and a connector to it. */
final class AzureFixture implements TrackerFixture {
    private static final WebhookSecret SECRET = new WebhookSecret("hook-secret");
    private static final List<String> RECORDED = List.of(
            "synthetic.workitem.created",
            "synthetic.workitem.updated.state",
            "synthetic.workitem.updated.by-own-account",
            "synthetic.workitem.updated.attachment-added",
            "synthetic.workitem.updated.comment-twin",
            "synthetic.workitem.commented",
            "vsts-test.workitem.created",
            "vsts-test.workitem.updated",
            "vsts-test.workitem.deleted");

    private final Simulator simulator = AzureSimulator.start(0).simulator();
    private final Tracker tracker = tracker(Duration.ofSeconds(30));
    private final Instance instance = new Instance(
            new InstanceId("azure-1"),
            "uid-1",
            URI.create(simulator.url() + "/acme"),
            Credentials.of(Map.of("token", "azure-pat")),
            SECRET,
            true);

    @Override
    public Tracker tracker() {
        return tracker;
    }

    @Override
    public Tracker impatient() {
        return tracker(Duration.ofSeconds(1));
    }

    private Tracker tracker(Duration patience) {
        return new AzureTracker(http(patience), Clock.systemUTC(), Duration.ofMinutes(5), URI.create(simulator.url()));
    }

    private static TrackerHttpClient http(Duration patience) {
        return new TrackerHttpClient(
                AzureTracker.KIND, new SimpleMeterRegistry(), Clock.systemUTC(), patience, new AzureRates());
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
        return Credentials.of(Map.of("token", "wrong-pat"));
    }

    @Override
    public List<Credentials> allCredentials() {
        return List.of(instance.credentials(), servicePrincipal());
    }

    @Override
    public Optional<Credentials> expiringCredentials() {
        return Optional.of(servicePrincipal());
    }

    private static Credentials servicePrincipal() {
        return Credentials.of(
                Map.of("tenantId", "acme-tenant", "clientId", "syncline-app", "clientSecret", "entra-secret"));
    }

    @Override
    public Map<String, String> rights() {
        return Map.of("work", "read", "work_write", "write", "hooks", "webhooks");
    }

    @Override
    public String project() {
        return "Web";
    }

    @Override
    public HubIssue createDefaults() {
        return HubIssue.empty().with("typeName", "User Story");
    }

    @Override
    public String person() {
        return "alice@example.com";
    }

    @Override
    public HubUser colleague() {
        return new HubUser(
                "bob@example.com",
                Optional.of("bob@example.com"),
                Optional.of("Bob"),
                Optional.of("bob@example.com"),
                true);
    }

    @Override
    public Map<String, FieldSample> samples() {
        String scheduling = "Microsoft.VSTS.Scheduling.";
        return Map.ofEntries(
                sample("summary", "System.Title", "Another title", "Another title"),
                sample("description", "System.Description", "Some **bold** words\n\n* one\n* two", "bold"),
                sample("status", "System.State", Map.of("name", "Active"), "Active"),
                Map.entry(
                        "type",
                        FieldSample.of(Map.of("name", "Bug"), "/fields/System.WorkItemType", "Bug")
                                .whenCreated()),
                sample("priority", "Microsoft.VSTS.Common.Priority", Map.of("name", "1"), "1"),
                sample("assignee", "System.AssignedTo", colleague(), "bob"),
                sample("assignees", "System.AssignedTo", List.of(colleague()), "bob"),
                sample("labels", "System.Tags", List.of(Map.of("label", "one"), Map.of("label", "two words")), "two"),
                sample("tags", "System.Tags", List.of("one", "two words"), "two words"),
                sample("areaPath", "System.AreaPath", "Web\\Shop", "Shop"),
                sample("iterationPath", "System.IterationPath", "Web\\Sprint 1", "Sprint 1"),
                sample("originalEstimate", scheduling + "OriginalEstimate", 7200, "2"),
                sample("remainingEstimate", scheduling + "RemainingWork", 5400, "1.5"),
                sample("due", scheduling + "DueDate", "2027-01-02T00:00:00Z", "2027-01-02"),
                sample("customFields", "Custom.Channel", Map.of("Channel", Map.of("value", "Phone")), "Phone"));
    }

    private static Map.Entry<String, FieldSample> sample(String field, String there, Object value, String shown) {
        return Map.entry(field, FieldSample.of(value, "/fields/" + there, shown));
    }

    @Override
    public JsonNode vendorIssue(String key) {
        URI item = URI.create(instance.url() + "/_apis/wit/workitems/" + key + "?api-version=7.1");
        return answered(http(Duration.ofSeconds(5)).send(asAlice(TrackerCall.get(item))))
                .body();
    }

    @Override
    public Set<String> changesWith(String field) {
        return switch (field) {
            case "description" -> Set.of("descriptionSource");
            case "status", "originalEstimate", "remainingEstimate" -> Set.of("customFields");
            case "assignee" -> Set.of("assignees");
            case "assignees" -> Set.of("assignee");
            case "labels" -> Set.of("tags");
            case "tags" -> Set.of("labels");
            default -> Set.of();
        };
    }

    @Override
    public List<String> statuses() {
        return List.of("New", "Active");
    }

    @Override
    public Queries queries() {
        return new Queries("[System.Tags] CONTAINS 'sync'", "[System.Tags] CONTAINS 'other'", "[System.Tags] CONTAINS");
    }

    @Override
    public Map.Entry<String, String> choice() {
        return Map.entry("Custom.Channel", "Phone");
    }

    @Override
    public String ownApiPath() {
        return "/_apis/projects?api-version=7.1";
    }

    @Override
    public VendorCalls calls() {
        return new VendorCalls(
                new VendorCall("GET", "/_apis/wit/workitems/\\d+$"),
                new VendorCall("POST", "/_apis/wit/workitems/(\\$|%24)"),
                new VendorCall("PATCH", "/_apis/wit/workitems/\\d+$"),
                new VendorCall("POST", "/comments$"));
    }

    @Override
    public VendorCall uploadCall() {
        return new VendorCall("POST", "/_apis/wit/attachments$");
    }

    @Override
    public void personAttaches(String key, String filename, byte[] content) {
        URI there = URI.create(instance.url() + "/_apis/wit/attachments?api-version=7.1&fileName=" + filename);
        var call = new TrackerCall("POST", there, new TreeMap<>(), Optional.empty());
        var uploaded = answered(http(Duration.ofSeconds(5))
                .upload(asAlice(call), UploadBody.raw(new ByteArrayInputStream(content), content.length)));
        ObjectNode add = HubJson.object().put("op", "add").put("path", "/relations/-");
        add.putObject("value")
                .put("rel", "AttachedFile")
                .put("url", uploaded.body().path("url").asText());
        URI item = URI.create(instance.url() + "/_apis/wit/workitems/" + key + "?api-version=7.1");
        answered(http(Duration.ofSeconds(5))
                .send(asAlice(TrackerCall.patch(item, HubJson.tree(List.of(add)))
                        .header("Content-Type", "application/json-patch+json"))));
    }

    @Override
    public void personDeletes(String key) {
        URI item = URI.create(instance.url() + "/_apis/wit/workitems/" + key + "?api-version=7.1");
        answered(http(Duration.ofSeconds(5)).send(asAlice(TrackerCall.delete(item))));
    }

    private static TrackerCall asAlice(TrackerCall call) {
        String account = Base64.getEncoder().encodeToString(":alice-pat".getBytes(StandardCharsets.UTF_8));
        return call.header("Authorization", "Basic " + account).by(Account.of("alice", true));
    }

    private static Answered answered(TrackerReply reply) {
        if (reply instanceof Answered answered && answered.ok()) return answered;
        throw new IllegalStateException("refused: " + reply);
    }

    @Override
    public String linkName() {
        return "Successor";
    }

    /** @see <a href="https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits">Rate limits</a> */
    @Override
    public ObjectNode tooManyRequests() {
        ObjectNode rule = HubJson.object().put("status", 429);
        rule.putObject("headers").put("Retry-After", "7").put("X-RateLimit-Remaining", "0");
        rule.putObject("body")
                .put("message", "TF400733: The request has been canceled")
                .put("typeKey", "RequestBlockedException");
        return rule;
    }

    @Override
    public Set<String> rateLimits() {
        return Set.of("delayed", "blocked");
    }

    @Override
    public List<RecordedWebhook> recorded() {
        return RECORDED.stream()
                .map(name -> new RecordedWebhook(name, signed(sample(name))))
                .toList();
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        return WebhookRequest.of(Map.of("Authorization", proof(SECRET)), body);
    }

    /** The header by which Azure DevOps proves that it knows this secret. */
    static String proof(WebhookSecret secret) {
        return new BasicAuthentication("syncline").value(secret);
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of("Authorization");
    }

    @Override
    public void subscribe(URI target) {
        for (String event : List.of("created", "updated", "commented", "deleted", "restored")) {
            ObjectNode body = HubJson.object()
                    .put("publisherId", "tfs")
                    .put("eventType", "workitem." + event)
                    .put("resourceVersion", "1.0")
                    .put("consumerId", "webHooks")
                    .put("consumerActionId", "httpRequest");
            body.putObject("publisherInputs");
            body.putObject("consumerInputs")
                    .put("url", target.toString())
                    .put("basicAuthUsername", "syncline")
                    .put("basicAuthPassword", SECRET.text());
            answered(http(Duration.ofSeconds(5)).send(asAlice(TrackerCall.post(subscriptions(""), body))));
        }
    }

    @Override
    public VendorCall webhookCall() {
        return new VendorCall("GET", "/_apis/hooks/subscriptions$");
    }

    @Override
    public List<String> webhookAddresses() {
        return StreamSupport.stream(hooks().spliterator(), false)
                .map(one -> one.path("consumerInputs").path("url").asText())
                .toList();
    }

    @Override
    public void disableWebhooks() {
        for (JsonNode one : hooks()) {
            ObjectNode off = ((ObjectNode) one).put("status", "disabledBySystem");
            URI there = subscriptions("/" + one.path("id").asText());
            answered(http(Duration.ofSeconds(5)).send(asAlice(TrackerCall.put(there, off))));
        }
    }

    private JsonNode hooks() {
        return answered(http(Duration.ofSeconds(5)).send(asAlice(TrackerCall.get(subscriptions("")))))
                .body()
                .path("value");
    }

    private URI subscriptions(String below) {
        return URI.create(instance.url() + "/_apis/hooks/subscriptions" + below + "?api-version=7.1");
    }

    @Override
    public void close() {
        try {
            simulator.close();
        } catch (RejectedExecutionException e) {
            // A test that wants the tracker down has closed it already.
        }
    }

    static byte[] sample(String name) {
        try (InputStream file = AzureFixture.class.getResourceAsStream("/azure/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
