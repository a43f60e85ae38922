package io.syncline.rules.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.rules.work.WorkStopped;
import io.syncline.script.worker.pool.WorkerUnavailable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerPatienceTest {
    private static final WorkerUnavailable NONE = new WorkerUnavailable("none", new IOException());

    private final WorkerPatience patience = new WorkerPatience();

    @Test
    void workWaitsUntilThereAreWorkersForIt() {
        AtomicInteger tries = new AtomicInteger();

        String done = patience.outlast(() -> {
            if (tries.incrementAndGet() == 1) throw NONE;
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(tries).hasValue(2);
    }

    @Test
    void waitingIsGivenUpWhenTheServiceStops() {
        patience.stop();

        assertThatThrownBy(() -> patience.outlast(() -> {
                    throw NONE;
                }))
                .isInstanceOf(WorkStopped.class);
    }
}
