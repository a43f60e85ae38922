package io.syncline.connector.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {
    private final HandClock clock = new HandClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final ShortMemory<String, String> memory = new ShortMemory<>(clock, Duration.ofSeconds(60));

    private String answer(String question) {
        return memory.answer(question, text -> !text.isEmpty(), () -> {
                    asked.incrementAndGet();
                    return Answer.done(question.isEmpty() ? "" : question + "!");
                })
                .result()
                .orElseThrow();
    }

    @Test
    void answerIsAskedForOnceWhileItIsYoung() {
        answer("a");
        clock.forward(59);

        assertThat(answer("a")).isEqualTo("a!");
        assertThat(asked).hasValue(1);
    }

    @Test
    void oldAnswerIsAskedForAgain() {
        answer("a");
        clock.forward(60);

        answer("a");

        assertThat(asked).hasValue(2);
    }

    @Test
    void whatWasNotThereIsNotRemembered() {
        answer("");
        answer("");

        assertThat(asked).hasValue(2);
    }

    @Test
    void troubleIsNotRemembered() {
        memory.answer("a", text -> true, () -> new Answer.TryLater<>("down", Duration.ofSeconds(1)));

        assertThat(answer("a")).isEqualTo("a!");
    }

    @Test
    void forgottenAnswerIsAskedForAgain() {
        answer("a");
        memory.forget("a"::equals);

        answer("a");

        assertThat(asked).hasValue(2);
    }

    @Test
    void freshAnswerReplacesTheOneThatIsKnown() {
        answer("a");
        memory.fresh("a", text -> true, () -> Answer.done("new"));

        assertThat(answer("a")).isEqualTo("new");
        assertThat(asked).hasValue(1);
    }

    @Test
    void oldestAnswersMakeRoom() {
        for (int number = 0; number <= 1_000; number++) answer("q" + number);

        answer("q1000");
        assertThat(asked).hasValue(1_001);
        answer("q0");
        assertThat(asked).hasValue(1_002);
    }
}
