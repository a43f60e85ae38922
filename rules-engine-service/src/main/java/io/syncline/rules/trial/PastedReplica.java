package io.syncline.rules.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.rules.state.ConnectionSide;
import java.time.Instant;
import java.util.Optional;

/** A replica as a person gives it: whole, in parts, or the fields of its hub issue alone. */
final class PastedReplica {
    private static final String NOBODY = "dry-run";

    private PastedReplica() {}

    /**
     * What is missing is filled in as if the other side had sent it now.
     *
     * @param receiver the side it arrives at
     * @throws IllegalArgumentException when it is no replica; the message says where
     */
    static Replica of(JsonNode pasted, ConnectionSide receiver, Instant now) {
        if (!(pasted instanceof ObjectNode object)) throw new IllegalArgumentException("a replica is a JSON object");
        boolean whole = object.path("hubIssue").isObject();
        HubIssue issue = HubJson.convert(whole ? object.get("hubIssue") : object, HubIssue.class);
        JsonNode source = whole ? object.path("source") : HubJson.object();
        return new Replica(
                ReplicaVersion.CURRENT,
                issue,
                new ReplicaSource(
                        receiver.remote().instance(),
                        source.path("id").asText(issue.text("id").orElse(NOBODY)),
                        source.path("key").asText(issue.text("key").orElse(NOBODY)),
                        Optional.ofNullable(source.path("url").textValue())),
                receiver.connection().id(),
                object.path("event").asLong(1),
                sent(object, whole, now));
    }

    private static Instant sent(ObjectNode object, boolean whole, Instant now) {
        JsonNode sent = whole ? object.path("sentAt") : HubJson.object();
        return sent.isTextual() ? HubJson.convert(sent, Instant.class) : now;
    }
}
