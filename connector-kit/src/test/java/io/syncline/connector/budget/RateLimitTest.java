package io.syncline.connector.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.syncline.connector.http.TrackerReply.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Answered answered(int status, Map<String, String> headers) {
        return new Answered(status, new TreeMap<>(headers), MissingNode.getInstance());
    }

    @Test
    void secondsAndDatesAreRead() {
        assertThat(RateLimit.refused(answered(429, Map.of("Retry-After", "7")), NOW))
                .contains(Duration.ofSeconds(7));
        assertThat(RateLimit.refused(answered(429, Map.of("retry-after", "Sun, 22 Nov 2026 10:01:00 GMT")), NOW))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void resetIsReadAsEpochSecondsOrTimestamp() {
        long epoch = NOW.plusSeconds(90).getEpochSecond();

        assertThat(RateLimit.refused(answered(429, Map.of("X-RateLimit-Reset", "" + epoch)), NOW))
                .contains(Duration.ofSeconds(90));
        assertThat(RateLimit.refused(answered(429, Map.of("X-RateLimit-Reset", "2026-11-22T10:02Z")), NOW))
                .contains(Duration.ofMinutes(2));
    }

    @Test
    void refusalWithoutATimeWaitsAMinuteAndAPastTimeASecond() {
        assertThat(RateLimit.refused(answered(429, Map.of()), NOW)).contains(Duration.ofMinutes(1));
        assertThat(RateLimit.refused(answered(429, Map.of("Retry-After", "soon")), NOW))
                .contains(Duration.ofMinutes(1));
        assertThat(RateLimit.refused(answered(429, Map.of("Retry-After", "0")), NOW))
                .contains(Duration.ofSeconds(1));
    }

    @Test
    void forbiddenIsALimitOnlyWithItsHeaders() {
        assertThat(RateLimit.refused(answered(403, Map.of()), NOW)).isEmpty();
        assertThat(RateLimit.refused(answered(403, Map.of("x-ratelimit-remaining", "12")), NOW))
                .isEmpty();
        assertThat(RateLimit.refused(answered(403, Map.of("x-ratelimit-remaining", "0")), NOW))
                .isPresent();
        assertThat(RateLimit.refused(answered(403, Map.of("Retry-After", "3")), NOW))
                .contains(Duration.ofSeconds(3));
        assertThat(RateLimit.refused(answered(503, Map.of("Retry-After", "3")), NOW))
                .isEmpty();
    }
}
