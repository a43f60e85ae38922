package io.syncline.connector.poll.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final InstanceId ID = new InstanceId("jira");
    private static final Instant START = Instant.parse("2026-11-22T07:00:00Z");
    private static final Map<InstanceId, Duration> EVERY_MINUTE = Map.of(ID, Duration.ofMinutes(1));
    private final Turns turns = new Turns();

    @Test
    void firstTurnComesAtOnceAndTheNextAfterTheInterval() {
        assertThat(turns.begin(START, EVERY_MINUTE)).containsExactly(ID);
        turns.ended(ID, START.plusSeconds(5), Duration.ZERO);

        assertThat(turns.begin(START.plusSeconds(64), EVERY_MINUTE)).isEmpty();
        assertThat(turns.begin(START.plusSeconds(65), EVERY_MINUTE)).containsExactly(ID);
    }

    @Test
    void turnThatTakesLongIsNotOvertaken() {
        turns.begin(START, EVERY_MINUTE);

        assertThat(turns.begin(START.plusSeconds(600), EVERY_MINUTE)).isEmpty();
    }

    @Test
    void trackerThatAskedForItIsLeftAlone() {
        turns.begin(START, EVERY_MINUTE);
        turns.ended(ID, START, Duration.ofMinutes(10));

        assertThat(turns.begin(START.plusSeconds(599), EVERY_MINUTE)).isEmpty();
        assertThat(turns.begin(START.plusSeconds(600), EVERY_MINUTE)).containsExactly(ID);
    }

    @Test
    void shorterIntervalCountsAtOnceAndZeroEndsIt() {
        turns.begin(START, EVERY_MINUTE);
        turns.ended(ID, START, Duration.ZERO);

        assertThat(turns.begin(START.plusSeconds(600), Map.of(ID, Duration.ZERO)))
                .isEmpty();
        assertThat(turns.begin(START.plusSeconds(5), Map.of(ID, Duration.ofSeconds(5))))
                .containsExactly(ID);
    }

    @Test
    void instanceThatComesBackHasItsTurnAtOnce() {
        turns.begin(START, EVERY_MINUTE);
        turns.ended(ID, START, Duration.ofMinutes(10));
        turns.begin(START, Map.of());

        assertThat(turns.begin(START.plusSeconds(1), EVERY_MINUTE)).containsExactly(ID);
    }
}
