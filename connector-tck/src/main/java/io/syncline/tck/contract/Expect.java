package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;

/** What an answer must be, with a message that shows what it is instead. */
final class Expect {
    private Expect() {}

    static <T> T done(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return answer.result().orElseThrow();
    }

    static <T> void refused(Answer<T> answer, String field) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        if (answer instanceof Answer.Refused<T> refused) {
            assertThat(refused.field()).as(refused.message()).contains(field);
            assertThat(refused.message()).isNotBlank();
        }
    }

    static <T> Answer.TryLater<T> tryLater(Answer<T> answer) {
        assertThat(answer).isInstanceOf(Answer.TryLater.class);
        if (answer instanceof Answer.TryLater<T> later) return later;
        throw new AssertionError(answer);
    }

    static void unknown(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
    }

    static void gone(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Gone.class);
    }
}
