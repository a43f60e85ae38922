package io.syncline.connector.tracker;

import java.util.List;
import java.util.Optional;

/** What a genuine webhook says. */
public sealed interface WebhookReading {

    /**
     * Entities that may have changed, in the order to be appended.
     *
     * @param delivery the delivery's id, where the tracker sends one
     */
    record Hints(Optional<String> delivery, List<Hint> hints) implements WebhookReading {
        public Hints {
            hints = List.copyOf(hints);
            if (hints.isEmpty()) throw new IllegalArgumentException("no hints: say why it is ignored instead");
        }
    }

    /** Legal, but of no interest here. */
    record Ignored(String reason) implements WebhookReading {}

    /** An event that this connector does not know by name: counted, so that one that matters is noticed. */
    record UnknownEvent(String event) implements WebhookReading {}

    /**
     * Not what the tracker documents.
     *
     * @param field path of the field that is missing or wrong; empty when the body is not JSON at all
     */
    record Malformed(String field, String message) implements WebhookReading {}
}
