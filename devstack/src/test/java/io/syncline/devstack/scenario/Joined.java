package io.syncline.devstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.api.ConnectionServiceClient;
import java.util.Map;
import java.util.UUID;

/**
 * An active connection between any two projects with the standard rules, of one scenario alone: only issues of its left side with its
 * label come under sync.
 */
final class Joined implements AutoCloseable {
    /** One side: a project of one of the sample instances. */
    record End(String instance, String project) {
        static final End UD = new End("jira", "UD");
        static final End OPS = new End("jira", "OPS");
        static final End WEB = new End("github", "acme/web");
        static final End API = new End("github", "acme/api");
        static final End AZURE = new End("azure", "Web");

        private Map<String, String> spec() {
            return Map.of("instance", instance, "project", project);
        }

        private String query(String label) {
            return switch (instance) {
                case "jira" -> "project = " + project + " AND labels = " + label;
                case "github" -> "label:" + label;
                default -> throw new IllegalArgumentException("no trigger on " + instance);
            };
        }
    }

    private final ConnectionServiceClient connections;
    private final String id;

    private Joined(ConnectionServiceClient connections, String id) {
        this.connections = connections;
        this.id = id;
    }

    /** A label that no other scenario uses. */
    static String freshLabel() {
        return "s" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Joined of(RunningSystem system, End left, End right, String label) {
        var connections = system.connections();
        String name = left.instance() + "_to_" + right.instance() + "_" + label;
        Map<String, Object> body = Map.of("name", name, "mode", "BASIC", "left", left.spec(), "right", right.spec());
        String id = connections.post("/connections", body).ok().path("id").asText();
        Map<String, Object> trigger =
                Map.of("side", "left", "entityType", "issue", "query", left.query(label), "enabled", true, "notes", "");
        connections.post("/connections/" + id + "/triggers", trigger).ok();
        return new Joined(connections, id);
    }

    /** As the API shows it. */
    JsonNode row() {
        return connections.get("/connections/" + id).ok();
    }

    /** Messages that stopped a pair. */
    long errors() {
        return connections.items("/errors?connection=" + id).count();
    }

    /** Deactivates, so that the next scenario is alone with its issues. */
    @Override
    public void close() {
        connections
                .post("/connections/" + id + "/deactivate?wait=10s", Map.of())
                .ok();
    }
}
