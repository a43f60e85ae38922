package io.syncline.hub.trial;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.Side;
import io.syncline.hub.twin.RuleDiagnostic;
import java.util.Optional;

/**
 * What would stop the pair.
 *
 * @param side whose rules or tracker it is about
 * @param script {@code outgoing} or {@code incoming}, when a script is to blame
 * @param line 1-based line in that script
 * @param column 1-based column in that line, when the script does not compile
 * @param field the field that would be refused
 */
public record TrialError(
        Side side,
        String message,
        Optional<String> script,
        Optional<Integer> line,
        Optional<Integer> column,
        Optional<String> field) {

    /** A failure on this side. */
    public static TrialError of(Side side, Failure failure) {
        return new TrialError(
                side, failure.message(), failure.script(), failure.line(), Optional.empty(), failure.field());
    }

    /** A script of this side that does not compile. */
    public static TrialError of(Side side, RuleDiagnostic error) {
        return new TrialError(
                side,
                error.text(),
                Optional.of(error.script()),
                place(error.line()),
                place(error.column()),
                Optional.empty());
    }

    private static Optional<Integer> place(int number) {
        return number > 0 ? Optional.of(number) : Optional.empty();
    }
}
