package io.syncline.devstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.api.ConnectionServiceClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * A connection from Jira project UD to GitHub repository acme/web of one scenario alone: only issues with its label come under
 * sync.
 */
final class JiraToGithub implements AutoCloseable {
    static final String PROJECT = "UD";
    static final String OTHER_PROJECT = "OPS";
    static final String REPOSITORY = "acme/web";

    private final ConnectionServiceClient connections;
    private final String id;
    private final String label;

    private JiraToGithub(ConnectionServiceClient connections, String id, String label) {
        this.connections = connections;
        this.id = id;
        this.label = label;
    }

    /** Active at once. */
    static JiraToGithub active(RunningSystem system, String mode) {
        return create(system, Map.of("mode", mode));
    }

    /** Active at once, to another project of the same Jira: for statuses that GitHub does not have. */
    static JiraToGithub insideJira(RunningSystem system, String policy) {
        var right = Map.of("instance", "jira", "project", OTHER_PROJECT);
        return create(system, Map.of("mode", "SCRIPT", "conflicts", policy, "right", right));
    }

    /** Waiting for acceptance. */
    static JiraToGithub pending(RunningSystem system) {
        return create(system, Map.of("mode", "BASIC", "accept", "manual"));
    }

    private static JiraToGithub create(RunningSystem system, Map<String, ?> settings) {
        String label = "s" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> body = new HashMap<>();
        body.put("name", "jira_to_github_" + label);
        body.put("left", Map.of("instance", "jira", "project", PROJECT));
        body.put("right", Map.of("instance", "github", "project", REPOSITORY));
        body.putAll(settings);
        var connections = system.connections();
        String id = connections.post("/connections", body).ok().path("id").asText();
        connections
                .post(
                        "/connections/" + id + "/triggers",
                        Map.of(
                                "side", "left",
                                "entityType", "issue",
                                "query", "project = UD AND labels = " + label,
                                "enabled", true,
                                "notes", ""))
                .ok();
        return new JiraToGithub(connections, id, label);
    }

    /** Waits as long as one change may take on a busy machine. */
    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300));
    }

    /** Fails as soon as the condition does. */
    static void staysTrue(Duration time, Callable<Boolean> condition) {
        Awaitility.await()
                .pollInterval(Duration.ofSeconds(1))
                .during(time)
                .atMost(time.plusSeconds(15))
                .until(condition);
    }

    String label() {
        return label;
    }

    String id() {
        return id;
    }

    JsonNode row() {
        return connections.get("/connections/" + id).ok();
    }

    String status() {
        return row().path("status").asText();
    }

    void activate() {
        connections.post("/connections/" + id + "/activate?wait=10s", Map.of()).ok();
        await().until(() -> status().equals("ACTIVE"));
    }

    void deactivate() {
        connections
                .post("/connections/" + id + "/deactivate?wait=10s", Map.of())
                .ok();
        await().until(() -> status().equals("DEACTIVATED"));
    }

    /** The published scripts of a side: {@code outgoing} and {@code incoming}. */
    JsonNode rules(String side) {
        return connections.get(rulesPath(side)).ok().path("published");
    }

    /** Replaces the scripts that are given and publishes them. */
    void publish(String side, Map<String, String> scripts) {
        connections.put(rulesPath(side) + "/draft", scripts).ok();
        connections.post(rulesPath(side) + "/publish", Map.of()).ok();
    }

    /** Keeps scripts as the draft of a side. */
    void draft(String side, Map<String, String> scripts) {
        connections.put(rulesPath(side) + "/draft", scripts).ok();
    }

    /** What the rules of a side would do. */
    JsonNode dryRun(String side, Map<String, ?> request) {
        return connections.post(rulesPath(side) + "/test", request).ok();
    }

    /** What recorded changes towards a side would become. */
    JsonNode backtest(String side, int last) {
        return connections
                .post(rulesPath(side) + "/backtest", Map.of("last", last))
                .ok();
    }

    /** Publishes the draft of a side. */
    void publishDraft(String side) {
        connections.post(rulesPath(side) + "/publish", Map.of()).ok();
    }

    /** The writes of the last change that was applied anywhere. */
    JsonNode lastWrites() {
        return connections
                .get("/events?connection=" + id + "&status=applied&limit=1")
                .ok()
                .at("/items/0/writes");
    }

    /** What the last applied change of a side did to its tracker, as {@code PUT /path: 204}; empty when its event is not there. */
    List<String> lastSteps(String side) {
        return connections
                .items("/events?connection=" + id + "&status=applied")
                .filter(event -> event.path("side").asText().equalsIgnoreCase(side))
                .filter(event -> event.path("steps").size() > 1)
                .findFirst()
                .map(event -> StreamSupport.stream(event.path("steps").spliterator(), false)
                        .map(step -> step.path("call").asText() + ": "
                                + step.path("outcome").asText())
                        .toList())
                .orElse(List.of());
    }

    /** Why messages stopped pairs. */
    List<String> failures() {
        return connections
                .items("/errors?connection=" + id)
                .map(error -> error.at("/failure/message").asText())
                .toList();
    }

    /** How many events of a side ended like this, of the last 50. */
    long events(String outcome, String side) {
        return connections
                .items("/events?connection=" + id + "&status=" + outcome)
                .filter(event -> event.path("side").asText().equalsIgnoreCase(side))
                .count();
    }

    private String rulesPath(String side) {
        return "/connections/" + id + "/sides/" + side + "/rules";
    }

    /** Deactivates, so that the next scenario is alone with its issues. */
    @Override
    public void close() {
        if (status().equals("ACTIVE")) deactivate();
    }
}
