package io.syncline.simulators.jira;

import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Jira's kinds of "too many requests", by the reason that it names.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rate-limiting/">Rate limiting</a>
 */
final class JiraLimits {
    private static final Set<String> REASONS =
            Set.of("jira-quota-global-based", "jira-quota-tenant-based", "jira-burst-based", "jira-per-issue-on-write");

    private JiraLimits() {}

    /** Data Center names no reason. */
    static RateLimited ofServer(String limit, Duration wait) {
        if (!limit.equals("rate-limit")) throw new IllegalArgumentException("Jira Data Center has no limit " + limit);
        var answer = JiraRefusal.answer(429, List.of("Rate limit exceeded."), Map.of());
        return new RateLimited.Refused(answer.with("Retry-After", Long.toString(wait.toSeconds()))
                .with("X-RateLimit-Limit", "60")
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-FillRate", "1")
                .with("X-RateLimit-Interval-Seconds", Long.toString(wait.toSeconds())));
    }

    static RateLimited limited(String reason, Instant now, Duration wait) {
        if (!REASONS.contains(reason)) throw new IllegalArgumentException("Jira has no limit " + reason);
        var answer = JiraRefusal.answer(429, List.of("Rate limit exceeded."), Map.of());
        return new RateLimited.Refused(answer.with("Retry-After", Long.toString(wait.toSeconds()))
                .with("X-RateLimit-Limit", "350")
                .with("X-RateLimit-Remaining", "0")
                .with(
                        "X-RateLimit-Reset",
                        now.plus(wait).truncatedTo(ChronoUnit.SECONDS).toString())
                .with("RateLimit-Reason", reason));
    }
}
