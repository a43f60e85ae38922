package io.syncline.connector.intake;

import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.MessageHead;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides what to do with a webhook: the signature first, then the content. */
final class Intake {
    private final Tracker tracker;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * @param ids a fresh message id each time
     */
    Intake(Tracker tracker, Clock clock, Supplier<String> ids) {
        this.tracker = tracker;
        this.clock = clock;
        this.ids = ids;
    }

    IntakeDecision decide(Instance instance, WebhookRequest request) {
        return switch (tracker.verify(instance, request)) {
            case WebhookVerdict.Forged(String why) -> new IntakeDecision.Forged(why);
            case WebhookVerdict.Genuine() -> read(instance, request);
        };
    }

    private IntakeDecision read(Instance instance, WebhookRequest request) {
        return switch (tracker.read(instance, request)) {
            case WebhookReading.Ignored(String reason) -> new IntakeDecision.Ignore(reason);
            case WebhookReading.Malformed(String field, String message) -> new IntakeDecision.Malformed(field, message);
            case WebhookReading.Hints(var delivery, var hints) ->
                new IntakeDecision.Append(hints.stream()
                        .map(hint -> change(instance, hint, delivery))
                        .toList());
        };
    }

    private Change change(Instance instance, Hint hint, Optional<String> delivery) {
        return hint.change(MessageHead.of(ids.get(), clock.instant()), instance.id(), delivery);
    }
}
