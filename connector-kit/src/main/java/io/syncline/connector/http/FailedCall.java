package io.syncline.connector.http;

import io.syncline.connector.budget.RateLimit;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.connector.http.TrackerReply.NoAnswer;
import io.syncline.connector.http.TrackerReply.NotAllowed;
import io.syncline.connector.http.TrackerReply.NotSent;
import io.syncline.connector.http.TrackerReply.TooLong;
import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Classifies once what did not work, by who must act: by status and documented headers, never by a message's text. */
public final class FailedCall {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Refusal.Reader words;
    private final Clock clock;

    public FailedCall(Refusal.Reader words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** What a reply other than a success means to the caller; a success here is a bug. */
    public <T> Answer<T> answer(TrackerReply reply, Effect effect) {
        return switch (reply) {
            case NotSent(String why, Duration after) -> new Answer.TryLater<>(why, after);
            case NotAllowed(String field, String why) -> Answer.refused(field, why);
            case NoAnswer(String why) -> lost(effect, why, SOON);
            case TooLong(int most) -> Answer.refused("the tracker's answer is larger than " + most / 1024 + " KiB");
            case Answered answered -> status(answered, effect, clock.instant());
        };
    }

    private <T> Answer<T> status(Answered answer, Effect effect, Instant now) {
        int status = answer.status();
        Optional<Duration> limited = RateLimit.refused(answer, now);
        Refusal no = words.read(answer.body());
        String message = no.message().isBlank() ? "the tracker answered " + status : no.message();
        if (limited.isPresent()) return new Answer.TryLater<>("rate limit: " + message, limited.get());
        if (answer.ok()) throw new IllegalArgumentException("not a failure: " + answer);
        if (status == 401) return Answer.refused("credentials", message);
        if (status == 404 || status == 410) return new Answer.Gone<>(message);
        if (status == 408 || status >= 500) {
            return lost(effect, message, RateLimit.retryAfter(answer, now).orElse(SOON));
        }
        if (status < 400) return Answer.refused("the tracker answered " + status + " instead of doing it");
        return new Answer.Refused<>(no.field(), message);
    }

    private static <T> Answer<T> lost(Effect effect, String why, Duration after) {
        return switch (effect) {
            case REPEATABLE -> new Answer.TryLater<>(why, after);
            case ADDS -> new Answer.Unknown<>(why);
        };
    }
}
