package io.syncline.simulators.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * When a vendor tries again. {@code delays} holds the pause before each retry, so its length is the number of retries;
 * {@code statuses} are the answers that deserve one, 0 standing for "no answer"; {@code headers} are those added to the
 * n-th retry (from 1).
 */
public record RetryPolicy(List<Duration> delays, Set<Integer> statuses, IntFunction<Map<String, String>> headers) {
    public RetryPolicy {
        delays = List.copyOf(delays);
        statuses = Set.copyOf(statuses);
    }

    public static RetryPolicy never() {
        return new RetryPolicy(List.of(), Set.of(), n -> Map.of());
    }

    /** The pause before the next try after so many tries ended in this status; empty when there is none. */
    Optional<Duration> after(int tries, int status) {
        return statuses.contains(status) && tries <= delays.size()
                ? Optional.of(delays.get(tries - 1))
                : Optional.empty();
    }
}
