package io.syncline.connector.intake;

import io.syncline.hub.message.Change;
import java.util.List;

/** What to do with a webhook. */
sealed interface IntakeDecision {
    /** Append all of these, then acknowledge. */
    record Append(List<Change> changes) implements IntakeDecision {
        public Append {
            changes = List.copyOf(changes);
        }
    }

    /** Acknowledge and forget. */
    record Ignore(String reason) implements IntakeDecision {}

    /** Not from who knows the secret. */
    record Forged(String why) implements IntakeDecision {}

    /** From the tracker, and yet not readable. */
    record Malformed(String field, String message) implements IntakeDecision {}
}
