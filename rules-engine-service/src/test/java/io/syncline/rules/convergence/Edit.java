package io.syncline.rules.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.id.Side;
import java.time.Instant;

/** What a person did. Knows whether the other side has decided about it. */
final class Edit {
    final Side side;
    final String field;
    final JsonNode value;
    /** What the field was before a row of edits that the other side has not heard of. */
    final JsonNode before;

    final Instant at;
    private boolean decided;

    Edit(Side side, String field, JsonNode value, JsonNode before, Instant at) {
        this.side = side;
        this.field = field;
        this.value = value;
        this.before = before;
        this.at = at;
    }

    boolean decided() {
        return decided;
    }

    void decide() {
        decided = true;
    }

    @Override
    public String toString() {
        return side + " " + field + "=" + value + (decided ? "" : " (unheard)");
    }
}
