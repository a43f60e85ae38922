package io.syncline.connector.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.http.TrackerReply;
import io.syncline.connector.http.UploadBody;
import io.syncline.connector.jira.access.JiraRates;
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
import io.syncline.simulators.jira.JiraSimulator;
import io.syncline.simulators.jira.api.OAuthRoutes;
import io.syncline.tck.FieldSample;
import io.syncline.tck.Queries;
import io.syncline.tck.RecordedWebhook;
import io.syncline.tck.TrackerFixture;
import io.syncline.tck.VendorCalls;
import io.syncline.tck.VendorCalls.VendorCall;
import java.io.ByteArrayInputStream;
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

/** The Jira connector against the simulated Jira, which is Cloud if nothing else is said. */
class JiraFixture implements TrackerFixture {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String BOT = "bot@syncline.example";

    private final TrackerHttpClient http = client(Duration.ofSeconds(30));
    private final Simulator simulator;
    private final Tracker tracker;
    private final Instance instance;

    JiraFixture() {
        this(JiraSimulator.start(0).simulator(), Credentials.of(Map.of("email", BOT, "token", "jira-token")));
    }

    JiraFixture(Simulator simulator, Credentials credentials) {
        this.simulator = simulator;
        this.tracker = new JiraTracker(http, CLOCK, FixedConfig.at(simulator.url()));
        this.instance = new Instance(
                new InstanceId("jira"),
                "jira-uid",
                URI.create(simulator.url()),
                credentials,
                new WebhookSecret("It's a Secret to Everybody"),
                true);
    }

    private static TrackerHttpClient client(Duration patience) {
        return new TrackerHttpClient(JiraTracker.KIND, new SimpleMeterRegistry(), CLOCK, patience, new JiraRates());
    }

    @Override
    public Tracker tracker() {
        return tracker;
    }

    @Override
    public Tracker impatient() {
        return new JiraTracker(client(Duration.ofSeconds(1)), CLOCK, FixedConfig.at(simulator.url()));
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
        return Credentials.of(Map.of("email", BOT, "token", "nobody-knows-this-token"));
    }

    @Override
    public List<Credentials> allCredentials() {
        return List.of(
                instance.credentials(),
                serviceAccount(),
                Credentials.of(Map.of("email", BOT, "token", "jira-token", "cloudId", OAuthRoutes.CLOUD_ID)));
    }

    @Override
    public Set<String> kindsElsewhere() {
        return Set.of("personal-access-token");
    }

    @Override
    public Optional<Credentials> expiringCredentials() {
        return Optional.of(serviceAccount());
    }

    private static Credentials serviceAccount() {
        return Credentials.of(Map.of(
                "clientId", "jira-client", "clientSecret", "jira-client-secret", "cloudId", OAuthRoutes.CLOUD_ID));
    }

    @Override
    public Map<String, String> rights() {
        return Map.of(
                "BROWSE_PROJECTS", "read",
                "CREATE_ISSUES", "write",
                "TRANSITION_ISSUES", "transition",
                "ADD_COMMENTS", "comment",
                "CREATE_ATTACHMENTS", "attachments",
                "WORK_ON_ISSUES", "worklogs",
                "LINK_ISSUES", "links",
                "ADMINISTER", "webhooks");
    }

    @Override
    public String project() {
        return "UD";
    }

    @Override
    public HubIssue createDefaults() {
        return HubIssue.empty().with("typeName", "Task");
    }

    @Override
    public String person() {
        return "alice";
    }

    @Override
    public HubUser colleague() {
        return new HubUser("bob", Optional.empty(), Optional.of("Bob Baker"), Optional.of("bob@example.com"), true);
    }

    @Override
    public Map<String, FieldSample> samples() {
        Map<String, String> done = Map.of("name", "Done");
        return Map.ofEntries(
                sample("summary", "summary", "Another title", "Another title"),
                sample("description", "description", "Another **text**", "Another *text*"),
                sample("environment", "environment", "Linux", "Linux"),
                sample("status", "status", done, "Done"),
                Map.entry(
                        "resolution",
                        FieldSample.of(Map.of("name", "Won't Do"), "/fields/resolution", "Won't Do")
                                .beside("status", done)),
                sample("labels", "labels", List.of(Map.of("label", "bug")), "bug"),
                sample("assignee", "assignee", colleague(), "Bob"),
                sample("reporter", "reporter", colleague(), "Bob"),
                sample("type", "issuetype", Map.of("name", "Bug"), "Bug"),
                sample("priority", "priority", Map.of("name", "Highest"), "Highest"),
                sample("due", "duedate", "2026-12-24", "2026-12-24"),
                sample("securityLevel", "security", Map.of("name", "Staff"), "Staff"),
                sample("originalEstimate", "timetracking/originalEstimateSeconds", 7200, "7200"),
                sample("remainingEstimate", "timetracking/remainingEstimateSeconds", 3600, "3600"),
                sample("components", "components", List.of(Map.of("name", "Frontend")), "Frontend"),
                sample("fixVersions", "fixVersions", List.of(Map.of("name", "1.0")), "1.0"),
                sample("affectedVersions", "versions", List.of(Map.of("name", "2.0")), "2.0"),
                sample("watchers", "watches", List.of(colleague()), "\"watchCount\":1"),
                sample("customFields", "customfield_10101", Map.of("Customer", Map.of("value", "ACME")), "ACME"));
    }

    private static Map.Entry<String, FieldSample> sample(String field, String there, Object value, String shown) {
        return Map.entry(field, FieldSample.of(value, "/fields/" + there, shown));
    }

    @Override
    public JsonNode vendorIssue(String key) {
        return asAlice(TrackerCall.get(URI.create(simulator.url() + "/rest/api/2/issue/" + key)));
    }

    @Override
    public Set<String> changesWith(String field) {
        return switch (field) {
            case "description" -> Set.of("descriptionSource");
            case "status" -> Set.of("resolution", "resolutionDate");
            case "originalEstimate" -> Set.of("remainingEstimate");
            default -> Set.of();
        };
    }

    @Override
    public List<String> statuses() {
        return List.of("To Do", "Done");
    }

    @Override
    public Queries queries() {
        return new Queries("labels = sync ORDER BY created", "labels = other", "colour = red");
    }

    @Override
    public Map.Entry<String, String> choice() {
        return Map.entry("Severity", "High");
    }

    @Override
    public String ownApiPath() {
        return "/rest/api/2/myself";
    }

    @Override
    public VendorCalls calls() {
        return new VendorCalls(
                new VendorCall("GET", "/rest/api/2/issue/[^/]+$"),
                new VendorCall("POST", "/rest/api/2/issue$"),
                new VendorCall("PUT", "/rest/api/2/issue/[^/]+$"),
                new VendorCall("POST", "/issue/[^/]+/comment$"));
    }

    @Override
    public VendorCall uploadCall() {
        return new VendorCall("POST", "/issue/[^/]+/attachments$");
    }

    @Override
    public void personAttaches(String key, String filename, byte[] content) {
        URI there = URI.create(simulator.url() + "/rest/api/2/issue/" + key + "/attachments");
        var call = new TrackerCall("POST", there, new TreeMap<>(), Optional.empty())
                .headers(Map.of("Authorization", alice(), "X-Atlassian-Token", "no-check"))
                .by(Account.of("alice", true));
        var file = new ByteArrayInputStream(content);
        var reply = http.upload(call, UploadBody.form("file", filename, "text/plain", file, content.length));
        if (!(reply instanceof TrackerReply.Answered answered) || !answered.ok())
            throw new IllegalStateException("not attached: " + reply);
    }

    /** How the person proves who she is. */
    String alice() {
        return basic("alice@example.com:alice-token");
    }

    /** How our account proves who it is. */
    String bot() {
        return basic(BOT + ":jira-token");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void personDeletes(String key) {
        asAlice(TrackerCall.delete(URI.create(simulator.url() + "/rest/api/2/issue/" + key)));
    }

    @Override
    public HubIssue parentDefaults() {
        return HubIssue.empty().with("typeName", "Epic");
    }

    @Override
    public String linkName() {
        return "Blocks";
    }

    @Override
    public VendorCall worklogCall() {
        return new VendorCall("POST", "/issue/[^/]+/worklog$");
    }

    @Override
    public ObjectNode tooManyRequests() {
        ObjectNode fault = HubJson.object().put("status", 429);
        fault.putObject("headers").put("Retry-After", "7").put("RateLimit-Reason", "jira-quota-tenant-based");
        fault.putObject("body").putArray("errorMessages").add("Rate limit exceeded.");
        return fault;
    }

    @Override
    public Set<String> rateLimits() {
        return Set.of(
                "jira-burst-based", "jira-quota-global-based", "jira-quota-tenant-based", "jira-per-issue-on-write");
    }

    @Override
    public List<RecordedWebhook> recorded() {
        return Samples.all(instance.webhookSecret());
    }

    @Override
    public WebhookRequest signed(byte[] body) {
        return Samples.signed(body, instance.webhookSecret());
    }

    @Override
    public Set<String> proofHeaders() {
        return Set.of("X-Hub-Signature");
    }

    @Override
    public void subscribe(URI target) {
        ObjectNode hook = HubJson.object().put("name", "Syncline").put("url", target.toString());
        hook.set("events", HubJson.tree(List.of("jira:issue_created", "jira:issue_updated", "comment_created")));
        hook.putObject("filters").put("issue-related-events-section", "project = UD");
        hook.put("secret", instance.webhookSecret().text());
        asBot(TrackerCall.post(webhooks(), hook));
    }

    @Override
    public VendorCall webhookCall() {
        return new VendorCall("GET", "/rest/webhooks/1.0/webhook$");
    }

    @Override
    public List<String> webhookAddresses() {
        return asBot(TrackerCall.get(webhooks())).findValuesAsText("url");
    }

    @Override
    public void disableWebhooks() {
        for (JsonNode hook : asBot(TrackerCall.get(webhooks()))) {
            URI one = URI.create(hook.path("self").asText());
            asBot(TrackerCall.put(one, HubJson.object().put("enabled", false)));
        }
    }

    private URI webhooks() {
        return URI.create(instance.url() + "/rest/webhooks/1.0/webhook");
    }

    JsonNode asBot(TrackerCall call) {
        return answered(call.header("Authorization", bot()).by(instance.account()));
    }

    private JsonNode asAlice(TrackerCall call) {
        return answered(call.header("Authorization", alice()).by(Account.of("alice", true)));
    }

    private JsonNode answered(TrackerCall call) {
        TrackerReply reply = http.send(call);
        if (reply instanceof TrackerReply.Answered answered && answered.ok()) return answered.body();
        throw new AssertionError(reply);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
