package io.syncline.connector.budget;

import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One budget for everything: paused when the tracker refuses for too many requests, or asks for a pause with a success. */
public final class PlainRates implements RateRules {
    @Override
    public Set<String> budgets(TrackerCall call) {
        return Set.of(ALL);
    }

    @Override
    public List<News> read(TrackerCall call, Answered answer, Instant now) {
        List<News> news = new ArrayList<>();
        level(ALL, answer, now).ifPresent(news::add);
        pause(answer, now).ifPresent(wait -> news.add(new News.Pause(ALL, now.plus(wait), reason(answer))));
        return news;
    }

    /** The wait that an answer asks for, whether it is a refusal or not. */
    public static Optional<Duration> pause(Answered answer, Instant now) {
        return RateLimit.refused(answer, now)
                .or(() -> answer.ok() ? RateLimit.retryAfter(answer, now) : Optional.empty());
    }

    /** What the usual headers say is left. */
    public static Optional<News.Level> level(String budget, Answered answer, Instant now) {
        return number(answer, "x-ratelimit-limit").flatMap(limit -> number(answer, "x-ratelimit-remaining")
                .map(left -> new News.Level(budget, limit, left, RateLimit.resetAt(answer, now))));
    }

    private static String reason(Answered answer) {
        return answer.ok() ? "the tracker asked for a pause" : "too many requests";
    }

    private static Optional<Long> number(Answered answer, String header) {
        return answer.header(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }
}
