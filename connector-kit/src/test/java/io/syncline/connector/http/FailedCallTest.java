package io.syncline.connector.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedCallTest {
    private final FailedCall failures =
            new FailedCall(body -> new Refusal(Optional.of("summary"), "too long"), Clock.systemUTC());

    private Answer<String> answer(int status, Effect effect) {
        return failures.answer(new Answered(status, new TreeMap<>(Map.of()), MissingNode.getInstance()), effect);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void serverErrorIsTriedAgainWhereThatIsSafe(int status) {
        assertThat(answer(status, Effect.REPEATABLE)).isInstanceOf(Answer.TryLater.class);
        assertThat(answer(status, Effect.ADDS)).isInstanceOf(Answer.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 413, 422})
    void refusalKeepsTheTrackersWords(int status) {
        assertThat(answer(status, Effect.ADDS)).isEqualTo(Answer.refused("summary", "too long"));
    }

    @Test
    void whatMustBeDoneDependsOnTheStatus() {
        assertThat(answer(401, Effect.REPEATABLE)).isEqualTo(Answer.refused("credentials", "too long"));
        assertThat(answer(404, Effect.REPEATABLE)).isInstanceOf(Answer.Gone.class);
        assertThat(answer(429, Effect.ADDS)).isInstanceOf(Answer.TryLater.class);
        assertThat(answer(301, Effect.ADDS)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void callThatNeverLeftIsAlwaysTriedAgain() {
        Answer<String> notSent = failures.answer(new NotSent("down", Duration.ofSeconds(9)), Effect.ADDS);

        assertThat(notSent).isEqualTo(new Answer.TryLater<>("down", Duration.ofSeconds(9)));
    }

    @Test
    void lostAnswerIsUnknownWhereRepeatingWouldAdd() {
        assertThat(failures.<String>answer(new NoAnswer("silence"), Effect.ADDS))
                .isInstanceOf(Answer.Unknown.class);
        assertThat(failures.<String>answer(new NoAnswer("silence"), Effect.REPEATABLE))
                .isInstanceOf(Answer.TryLater.class);
    }
}
