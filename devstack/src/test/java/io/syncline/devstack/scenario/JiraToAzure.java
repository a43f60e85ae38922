package io.syncline.devstack.scenario;

import io.syncline.devstack.api.ConnectionServiceClient;
import java.util.Map;
import java.util.UUID;

/** An active connection from Jira project UD to Azure DevOps project Web of one scenario alone, with the same scripts on both sides. */
final class JiraToAzure implements AutoCloseable {
    static final String PROJECT = "UD";
    static final String AZURE_PROJECT = "Web";

    private final ConnectionServiceClient connections;
    private final String id;
    private final String label;

    private JiraToAzure(ConnectionServiceClient connections, String id, String label) {
        this.connections = connections;
        this.id = id;
        this.label = label;
    }

    static JiraToAzure active(RunningSystem system, Map<String, String> scripts) {
        String label = "s" + UUID.randomUUID().toString().substring(0, 8);
        var connections = system.connections();
        String id = connections
                .post(
                        "/connections",
                        Map.of(
                                "name",
                                "jira_to_azure_" + label,
                                "mode",
                                "SCRIPT",
                                "left",
                                Map.of("instance", "jira", "project", PROJECT),
                                "right",
                                Map.of("instance", "azure", "project", AZURE_PROJECT)))
                .ok()
                .path("id")
                .asText();
        for (String side : new String[] {"left", "right"}) {
            String rules = "/connections/" + id + "/sides/" + side + "/rules";
            connections.put(rules + "/draft", scripts).ok();
            connections.post(rules + "/publish", Map.of()).ok();
        }
        Map<String, Object> trigger = Map.of(
                "side", "left",
                "entityType", "issue",
                "query", "project = UD AND labels = " + label,
                "enabled", true,
                "notes", "");
        connections.post("/connections/" + id + "/triggers", trigger).ok();
        return new JiraToAzure(connections, id, label);
    }

    String label() {
        return label;
    }

    /** Entities that wait for another one to come first. */
    long waiting() {
        return messages("WAITING");
    }

    /** Entities that wait for a person. */
    long parked() {
        return messages("ISSUE");
    }

    private long messages(String impact) {
        return connections
                .items("/errors?connection=" + id)
                .filter(error -> error.path("impact").asText().equals(impact))
                .count();
    }

    /** Deactivates, so that the next scenario is alone with its issues. */
    @Override
    public void close() {
        connections
                .post("/connections/" + id + "/deactivate?wait=10s", Map.of())
                .ok();
    }
}
