package io.syncline.hub.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A dry run of a side's rules, as the rules engine is asked for it.
 *
 * @param entity key of an entity on this side. Alone: its outgoing script runs on it, and the other side's incoming script on the replica.
 *     With a replica: the entity the replica meets
 * @param remoteEntity key of an entity on the other side: its replica, as the other side's published rules make it, arrives here
 * @param replica arrives here: a whole replica, or the fields of its hub issue alone
 * @param outgoing this side's outgoing script; absent: the published one
 * @param incoming this side's incoming script; absent: the published one
 */
public record TrialRequest(
        Optional<String> entity,
        Optional<String> remoteEntity,
        Optional<JsonNode> replica,
        Optional<String> outgoing,
        Optional<String> incoming) {
    public TrialRequest {
        replica = replica.filter(node -> !node.isNull());
    }
}
