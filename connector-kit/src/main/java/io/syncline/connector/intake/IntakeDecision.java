package io.syncline.connector.intake;

import io.syncline.hub.message.Change;
import java.util.List;

/** What to do with a webhook. */
sealed interface IntakeDecision {
    /** Append all of these, remember the delivery, then acknowledge. */
    record Append(RecentDeliveries.Key key, List<Change> changes) implements IntakeDecision {
        public Append {
            changes = List.copyOf(changes);
        }
    }

    /** Acknowledge and forget. */
    record Ignore(String reason) implements IntakeDecision {}

    /** Acknowledge: the same delivery is durable already. */
    record Duplicate() implements IntakeDecision {}

    /** Acknowledge and count: of an event that nobody here knows. */
    record UnknownEvent(String event) implements IntakeDecision {}

    /** Not from who knows the secret. */
    record Forged(String why) implements IntakeDecision {}

    /** From the tracker, and yet not readable. */
    record Malformed(String field, String message) implements IntakeDecision {}
}
