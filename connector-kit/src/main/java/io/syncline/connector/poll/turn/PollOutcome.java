package io.syncline.connector.poll.turn;

import java.time.Duration;

/** What came of polling one project. */
sealed interface PollOutcome {
    /** The hints are durable, and so is how far they reach. */
    record Told(int hints) implements PollOutcome {}

    /** Kafka did not take it, or the instance is another replica's now: the next poll begins at the same place. */
    record NotKept() implements PollOutcome {}

    /** The tracker wants to be left alone. */
    record Later(String reason, Duration after) implements PollOutcome {}

    /** A person must do something at the tracker or the instance. */
    record Refused(String message) implements PollOutcome {}

    /** The word for it in metrics. */
    default String word() {
        return switch (this) {
            case Told told -> "told";
            case NotKept notKept -> "not_kept";
            case Later later -> "later";
            case Refused refused -> "refused";
        };
    }
}
