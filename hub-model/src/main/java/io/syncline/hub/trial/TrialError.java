package io.syncline.hub.trial;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.Side;
import java.util.Optional;

/**
 * What would stop the pair.
 *
 * @param side whose rules or tracker it is about
 * @param script {@code outgoing} or {@code incoming}, when a script is to blame
 * @param line 1-based line in that script
 * @param field the field that would be refused
 */
public record TrialError(
        Side side, String message, Optional<String> script, Optional<Integer> line, Optional<String> field) {

    /** A failure on this side. */
    public static TrialError of(Side side, Failure failure) {
        return new TrialError(side, failure.message(), failure.script(), failure.line(), failure.field());
    }
}
