package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.id.InstanceId;
import java.time.Duration;

/** Instances by id, or the problem that says why there is none. */
record KnownInstances(InstanceTableConsumer table) {
    private static final Duration STARTING = Duration.ofSeconds(5);

    Instance known(InstanceId id) {
        return table.byId(id)
                .orElseThrow(() -> table.caughtUp()
                        ? AnswerProblem.noInstance(id)
                        : AnswerProblem.tryLater("the connector is starting", STARTING));
    }
}
