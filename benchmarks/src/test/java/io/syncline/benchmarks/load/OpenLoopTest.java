package io.syncline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.benchmarks.change.Edit;
import io.syncline.devstack.http.HttpFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void editsAreDueAtTheRateInTurnOverTheIssues() {
        var edits = OpenLoop.plan(new Pace(4, Duration.ofSeconds(1)), 3, "run", START);

        assertThat(edits).extracting(Edit::issue).containsExactly(0, 1, 2, 0);
        assertThat(edits)
                .extracting(Edit::intended)
                .containsExactly(START, START.plusMillis(250), START.plusMillis(500), START.plusMillis(750));
        assertThat(edits).extracting(Edit::text).doesNotHaveDuplicates();
    }

    @Test
    void slowAnswerHoldsBackNoLaterEdit() {
        CountDownLatch all = new CountDownLatch(5);
        var loop = new OpenLoop(Clock.systemUTC(), edit -> {
            all.countDown();
            awaited(all);
        });

        var sent = loop.run(new Pace(1000, Duration.ofMillis(5)), 2, "run");

        assertThat(sent.taken()).hasSize(5);
    }

    @Test
    void refusedEditIsCountedApart() {
        var loop = new OpenLoop(Clock.systemUTC(), edit -> {
            if (edit.number() == 1) throw new HttpFailure("no");
        });

        var sent = loop.run(new Pace(1000, Duration.ofMillis(3)), 2, "run");

        assertThat(sent.refused()).isEqualTo(1);
        assertThat(sent.taken()).extracting(Edit::number).containsExactly(0, 2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
