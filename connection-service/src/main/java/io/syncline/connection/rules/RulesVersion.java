package io.syncline.connection.rules;

import io.syncline.hub.id.Side;
import io.syncline.hub.state.Rules;
import java.time.Instant;

/** One published version of a side's two scripts: who published it, when and why. */
public record RulesVersion(
        Side side, long version, String outgoing, String incoming, String author, String note, Instant publishedAt) {

    /** What the rules engine gets. */
    public Rules rules() {
        return new Rules(version, outgoing, incoming);
    }
}
