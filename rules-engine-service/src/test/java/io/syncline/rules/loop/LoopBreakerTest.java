package io.syncline.rules.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.event.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopBreakerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Set<String> PRIORITY = Set.of("priority");

    @Test
    void fieldThatComesBackTooOftenIsRefusedByName() {
        PingPong counted = turns(PingPong.none(), 4, Duration.ofSeconds(1));

        Optional<Failure> refusal = at(NOON).refusal(counted);

        assertThat(refusal).isPresent();
        assertThat(refusal.get().field()).contains("priority");
        assertThat(refusal.get().message()).contains("priority").contains("3 times within 60 s");
    }

    @Test
    void asManyTurnsAsAllowedAreAllowed() {
        assertThat(at(NOON).refusal(turns(PingPong.none(), 3, Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void slowTurnsAreNoLoop() {
        assertThat(at(NOON).refusal(turns(PingPong.none(), 20, Duration.ofSeconds(30))))
                .isEmpty();
    }

    @Test
    void editsOfOneSideAloneAreNoLoop() {
        PingPong counted = PingPong.none();
        for (int i = 0; i < 500; i++) counted = at(NOON).counted(counted, PRIORITY);

        assertThat(at(NOON).refusal(counted)).isEmpty();
    }

    @Test
    void otherFieldsSentMeanwhileAreNoTurn() {
        PingPong counted = PingPong.none();
        for (int i = 0; i < 20; i++) counted = at(NOON).counted(counted.sending(Set.of("summary")), PRIORITY);

        assertThat(at(NOON).refusal(counted)).isEmpty();
    }

    private static PingPong turns(PingPong before, int count, Duration apart) {
        PingPong counted = before;
        for (int i = 0; i < count; i++) {
            Instant moment = NOON.plus(apart.multipliedBy(i));
            counted = at(moment).counted(counted.sending(PRIORITY), PRIORITY);
        }
        return counted;
    }

    private static LoopBreaker at(Instant moment) {
        LoopConfig limits = new LoopConfig() {
            @Override
            public int writes() {
                return 3;
            }

            @Override
            public Duration within() {
                return Duration.ofMinutes(1);
            }
        };
        return new LoopBreaker(limits, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
