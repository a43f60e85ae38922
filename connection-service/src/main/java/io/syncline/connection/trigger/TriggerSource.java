package io.syncline.connection.trigger;

import io.syncline.connection.start.NewId;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes triggers from requests that passed their check. */
@Singleton
final class TriggerSource {
    private final NewId ids;
    private final Clock clock;

    TriggerSource(NewId ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    TriggerView create(TriggerRequest request) {
        return request.trigger(ids.next(), clock.instant());
    }
}
