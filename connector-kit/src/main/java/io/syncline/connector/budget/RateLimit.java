package io.syncline.connector.budget;

import io.syncline.connector.http.TrackerReply.Answered;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads from an answer how long a tracker wants to be left alone. */
public final class RateLimit {
    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private RateLimit() {}

    /** The wait that a refusal for too many requests asks for; empty for any other answer. */
    public static Optional<Duration> refused(Answered answer, Instant now) {
        if (answer.status() == 429) return Optional.of(wait(answer, now));
        boolean exhausted =
                answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
        boolean limited = answer.header("retry-after").isPresent() || exhausted;
        return answer.status() == 403 && limited ? Optional.of(wait(answer, now)) : Optional.empty();
    }

    /** {@code Retry-After} as seconds or HTTP date, with whatever status: some trackers send it with a success. */
    public static Optional<Duration> retryAfter(Answered answer, Instant now) {
        return answer.header("retry-after").flatMap(text -> read(text, now)).map(RateLimit::atLeast);
    }

    /** When {@code X-RateLimit-Reset} says that the budget is whole again, as epoch seconds or a timestamp. */
    public static Optional<Instant> resetAt(Answered answer, Instant now) {
        return answer.header("x-ratelimit-reset")
                .flatMap(text -> reset(text, now))
                .map(now::plus);
    }

    private static Duration wait(Answered answer, Instant now) {
        return retryAfter(answer, now)
                .or(() -> answer.header("x-ratelimit-reset").flatMap(text -> reset(text, now)))
                .map(RateLimit::atLeast)
                .orElse(UNSAID);
    }

    private static Optional<Duration> read(String text, Instant now) {
        try {
            if (text.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> reset(String text, Instant now) {
        try {
            Instant at = text.matches("\\d{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            return Optional.of(Duration.between(now, at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(LEAST) < 0 ? LEAST : wait;
    }
}
