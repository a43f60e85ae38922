package io.syncline.rules.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.InstanceId;
import io.syncline.rules.lookup.LookupCache.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LookupCacheTest {
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-27T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Hands clock = new Hands();
    private final LookupCache cache = new LookupCache(clock, Duration.ofSeconds(60));
    private int asked;

    private static Question question(String instance, long version, String text) {
        return new Question(new InstanceId(instance), version, "user", text, "");
    }

    private int ask(Question question) {
        return cache.answer(question, Integer.class, () -> ++asked);
    }

    @Test
    void sameQuestionIsAskedOnceWithinTheTime() {
        assertThat(ask(question("i", 1, "a"))).isEqualTo(1);
        clock.now = clock.now.plusSeconds(59);
        assertThat(ask(question("i", 1, "a"))).isEqualTo(1);
        clock.now = clock.now.plusSeconds(1);
        assertThat(ask(question("i", 1, "a"))).isEqualTo(2);
    }

    @Test
    void otherInstanceVersionOrTextIsAnotherQuestion() {
        ask(question("i", 1, "a"));

        assertThat(ask(question("j", 1, "a"))).isEqualTo(2);
        assertThat(ask(question("i", 2, "a"))).isEqualTo(3);
        assertThat(ask(question("i", 1, "b"))).isEqualTo(4);
    }

    @Test
    void whatIsForgottenIsAskedAgainAndOthersAreNot() {
        ask(question("i", 1, "a"));
        ask(question("j", 1, "a"));

        cache.forget(new InstanceId("i"));

        assertThat(ask(question("i", 1, "a"))).isEqualTo(3);
        assertThat(ask(question("j", 1, "a"))).isEqualTo(2);
    }

    @Test
    void answerThatWasUnderWayWhenSomethingWasMadeIsNotRemembered() {
        cache.answer(question("i", 1, "a"), Integer.class, () -> {
            cache.forget(new InstanceId("i"));
            return ++asked;
        });

        assertThat(ask(question("i", 1, "a"))).isEqualTo(2);
    }

    @Test
    void oldestQuestionsMakeRoom() {
        for (int i = 0; i <= 10_000; i++) ask(question("i", 1, "q" + i));

        assertThat(ask(question("i", 1, "q0"))).isEqualTo(10_002);
        assertThat(ask(question("i", 1, "q10000"))).isEqualTo(10_001);
    }
}
