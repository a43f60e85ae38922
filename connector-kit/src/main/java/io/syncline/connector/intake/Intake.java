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

/** Decides what to do with a webhook: the signature first, then the content, then whether it was here before. */
final class Intake {
    private final Tracker tracker;
    private final Clock clock;
    private final Supplier<String> ids;
    private final RecentDeliveries recent;

    /**
     * @param ids a fresh message id each time
     */
    Intake(Tracker tracker, Clock clock, Supplier<String> ids, RecentDeliveries recent) {
        this.tracker = tracker;
        this.clock = clock;
        this.ids = ids;
        this.recent = recent;
    }

    IntakeDecision decide(Instance instance, WebhookRequest request) {
        return switch (WebhookProof.verify(tracker, instance, request, clock.instant())) {
            case WebhookVerdict.Forged(String why) -> new IntakeDecision.Forged(why);
            case WebhookVerdict.Genuine() -> read(instance, request);
        };
    }

    private IntakeDecision read(Instance instance, WebhookRequest request) {
        return switch (tracker.read(instance, request)) {
            case WebhookReading.Ignored(String reason) -> new IntakeDecision.Ignore(reason);
            case WebhookReading.Malformed(String field, String message) -> new IntakeDecision.Malformed(field, message);
            case WebhookReading.UnknownEvent(String event) -> new IntakeDecision.UnknownEvent(event);
            case WebhookReading.Hints hints -> append(instance, hints, request);
        };
    }

    private IntakeDecision append(Instance instance, WebhookReading.Hints reading, WebhookRequest request) {
        RecentDeliveries.Key key = RecentDeliveries.key(instance.id(), reading.delivery(), request);
        if (recent.knows(key, clock.instant())) return new IntakeDecision.Duplicate();
        return new IntakeDecision.Append(
                key,
                reading.hints().stream()
                        .map(hint -> change(instance, hint, reading.delivery()))
                        .toList());
    }

    /** These are durable now. */
    void appended(IntakeDecision.Append append) {
        recent.durable(append.key(), clock.instant());
    }

    private Change change(Instance instance, Hint hint, Optional<String> delivery) {
        return hint.change(MessageHead.of(ids.get(), clock.instant()), instance.id(), delivery);
    }
}
