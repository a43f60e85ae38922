package io.syncline.simulators.azure.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Happening;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.core.Ticker;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One service hook: which event of which project goes where. The definition is kept as the client sent it. */
public record Subscription(
        String id, ObjectNode definition, Person createdBy, Instant createdAt, Instant modifiedAt, String status)
        implements Serializable {
    public Subscription {
        definition = definition.deepCopy();
    }

    public String eventType() {
        return definition.path("eventType").asText();
    }

    public URI url() {
        return URI.create(consumerInput("url"));
    }

    String consumerInput(String name) {
        return definition.path("consumerInputs").path(name).asText();
    }

    private String filter(String name) {
        return definition.path("publisherInputs").path(name).asText();
    }

    /** On probation, too. */
    boolean delivers() {
        return status.equals("enabled") || status.equals("onProbation");
    }

    /** With this status; the same when it has it. */
    Subscription turned(String other, Ticker ticker) {
        return status.equals(other) ? this : changed(definition.deepCopy().put("status", other), ticker.next());
    }

    boolean wants(Happening happening) {
        if (!delivers() || !eventType().equals(happening.event())) return false;
        String project = filter("projectId");
        if (!project.isEmpty() && !happening.item().project().called(project)) return false;
        String type = filter("workItemType");
        return type.isEmpty() || type.equals(happening.item().type().name());
    }

    /** The extra headers, given as lines of {@code name:value}. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : consumerInput("httpHeaders").split("[\r\n]+")) {
            int colon = line.indexOf(':');
            if (colon > 0)
                headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
        }
        return headers;
    }

    Subscription changed(JsonNode wanted, Instant at) {
        return new Subscription(
                id,
                (ObjectNode) wanted,
                createdBy,
                createdAt,
                at,
                wanted.path("status").asText("enabled"));
    }

    @Override
    public String toString() {
        return "Subscription[" + id + " " + eventType() + "]";
    }
}
