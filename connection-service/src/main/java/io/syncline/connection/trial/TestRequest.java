package io.syncline.connection.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to try rules out on. */
public record TestRequest(
        @Schema(
                description =
                        "Key of an entity on this side. Alone: this side's outgoing script runs on it, and the other side's"
                                + " published incoming script on the replica. With a replica or a remoteEntity: the entity that the replica meets,"
                                + " whatever it is in sync with")
        Optional<String> entity,

        @Schema(
                description =
                        "Key of an entity on the other side: the replica that the other side's published rules make of it"
                                + " arrives at this side's incoming script")
        Optional<String> remoteEntity,

        @Schema(
                implementation = Object.class,
                description =
                        "A replica that arrives at this side's incoming script: whole, or the fields of its hub issue alone")
        Optional<JsonNode> replica,

        @Schema(
                description =
                        "Text to run instead: of the outgoing script when an entity is given alone, else of the incoming one")
        Optional<String> script,

        @Schema(
                description =
                        "Run the draft; without it, or with false, what is published. A script given here comes first")
        Optional<Boolean> draft) {

    public TestRequest {
        replica = replica.filter(node -> !node.isNull());
    }

    /** Whether it is this side's incoming script that is tried out. */
    boolean incoming() {
        return replica.isPresent() || remoteEntity.isPresent();
    }
}
