package io.syncline.simulators.github;

import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.github.world.GithubProblem;
import java.time.Duration;
import java.time.Instant;

/**
 * GitHub's two kinds of "too many requests": the hour's allowance is used up, or there are too many at once.
 *
 * @see <a href="https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api">Rate limits</a>
 */
final class GithubLimits {
    private GithubLimits() {}

    static RateLimited limited(String limit, Instant now, Duration wait) {
        return switch (limit) {
            case "primary" -> primary(now.plus(wait));
            case "secondary" -> secondary(wait);
            default -> throw new IllegalArgumentException("GitHub has no limit " + limit);
        };
    }

    /** No {@code Retry-After}: only the reset says when. */
    private static RateLimited primary(Instant reset) {
        var answer = ProblemJson.answer(GithubProblem.of(403, "API rate limit exceeded for user ID 101."));
        return new RateLimited.Refused(answer.with("x-ratelimit-limit", "5000")
                .with("x-ratelimit-remaining", "0")
                .with("x-ratelimit-used", "5000")
                .with("x-ratelimit-reset", Long.toString(reset.plusMillis(999).getEpochSecond()))
                .with("x-ratelimit-resource", "core"));
    }

    private static RateLimited secondary(Duration wait) {
        var answer = ProblemJson.answer(GithubProblem.of(
                429, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."));
        return new RateLimited.Refused(
                answer.with("Retry-After", Long.toString(wait.toSeconds())).with("x-ratelimit-remaining", "4000"));
    }
}
