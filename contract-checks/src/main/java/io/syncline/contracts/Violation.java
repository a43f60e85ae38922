package io.syncline.contracts;

import java.util.Locale;

/**
 * One thing that is not as the document has it.
 *
 * @param operation method and path template of the document; method and path as sent, when it has no such operation; the event of a webhook
 * @param rule the validator's name for what is broken
 * @param problem the place in the body, or the parameter, and what is wrong with it
 */
public record Violation(Side side, String operation, String rule, String problem) {
    @Override
    public String toString() {
        return "%s of %s: %s (%s)".formatted(side.name().toLowerCase(Locale.ROOT), operation, problem, rule);
    }
}
