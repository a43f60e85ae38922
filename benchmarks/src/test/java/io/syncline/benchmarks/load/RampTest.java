package io.syncline.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.benchmarks.change.Account;
import io.syncline.benchmarks.change.Latency;
import org.junit.jupiter.api.Test;

class RampTest {
    private final Ramp ramp = new Ramp(10, 2, 1000);

    private static LoadResult result(double rate, double p95, long queued, int lost) {
        Latency latency = new Latency(1, 1, p95, p95, p95);
        Account account = new Account(1, 1, 0, lost, 0, 0, latency, latency);
        return new LoadResult(rate, 1, 1, 0, 0, queued, rate, account);
    }

    @Test
    void climbsUntilEditsTakeLongerThanASecond() {
        var steps = ramp.climb(rate -> result(rate, rate < 40 ? 200 : 1001, 0, 0));

        assertThat(steps).extracting(LoadResult::rate).containsExactly(10.0, 20.0, 40.0);
        assertThat(Ramp.highest(steps)).map(LoadResult::rate).contains(20.0);
    }

    @Test
    void climbsNoFurtherThanAsked() {
        var steps = new Ramp(10, 2, 20).climb(rate -> result(rate, 1, 0, 0));

        assertThat(Ramp.highest(steps)).map(LoadResult::rate).contains(20.0);
    }

    @Test
    void lossAndGrowingLaneAreNotSustained() {
        assertThat(Ramp.sustained(result(10, 1, 0, 1))).isFalse();
        assertThat(Ramp.sustained(result(10, 1, 11, 0))).isFalse();
        assertThat(Ramp.sustained(result(10, 1, 10, 0))).isTrue();
    }

    @Test
    void nothingIsSustainedWhenTheFirstStepFails() {
        var steps = ramp.climb(rate -> result(rate, 2000, 0, 0));

        assertThat(Ramp.highest(steps)).isEmpty();
    }
}
