package io.syncline.simulators.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void remembersWhatWasWhen() {
        var timeline = new Timeline<>(NOON, "first");
        timeline.set(NOON.plusSeconds(10), "second");
        timeline.end(NOON.plusSeconds(20));

        assertThat(timeline.asOf(NOON.minusMillis(1))).isEmpty();
        assertThat(timeline.asOf(NOON)).contains("first");
        assertThat(timeline.asOf(NOON.plusSeconds(15))).contains("second");
        assertThat(timeline.asOf(NOON.plusSeconds(20))).isEmpty();
        assertThat(timeline.current()).isEmpty();
    }

    @Test
    void showsTheOldestItRemembersForAnEarlierMoment() {
        var timeline = new Timeline<>(NOON, 0);
        for (int i = 1; i <= 100; i++) timeline.set(NOON.plusSeconds(i), i);

        assertThat(timeline.asOf(NOON).orElseThrow()).isBetween(1, 99);
        assertThat(timeline.current()).contains(100);
    }
}
