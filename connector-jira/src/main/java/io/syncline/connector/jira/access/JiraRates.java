package io.syncline.connector.jira.access;

import io.syncline.connector.budget.News;
import io.syncline.connector.budget.PlainRates;
import io.syncline.connector.budget.RateRules;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jira says with {@code RateLimit-Reason} which of its limits was reached: the quota of an hour stops everything, a burst only the
 * endpoint, too many writes only the issue.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rate-limiting/">Rate limiting</a>
 */
public final class JiraRates implements RateRules {
    private static final Pattern ISSUE = Pattern.compile("/rest/api/[^/]+/issue/([^/]+)");
    private static final Pattern PLACE = Pattern.compile("/(?:\\d+|[A-Za-z][A-Za-z0-9_]*-\\d+)(?=/|$)");

    @Override
    public Set<String> budgets(TrackerCall call) {
        Set<String> names = new TreeSet<>(Set.of(ALL, endpoint(call)));
        issue(call).ifPresent(names::add);
        return names;
    }

    @Override
    public List<News> read(TrackerCall call, Answered answer, Instant now) {
        List<News> news = new ArrayList<>();
        String reason = answer.header("ratelimit-reason").orElse("too many requests");
        PlainRates.level(ALL, answer, now).ifPresent(news::add);
        PlainRates.pause(answer, now)
                .ifPresent(wait -> news.add(new News.Pause(budget(call, reason), now.plus(wait), reason)));
        return news;
    }

    private static String budget(TrackerCall call, String reason) {
        return switch (reason) {
            case "jira-burst-based" -> endpoint(call);
            case "jira-per-issue-on-write" -> issue(call).orElseGet(() -> endpoint(call));
            default -> ALL;
        };
    }

    /** Method and path, the same for every issue. */
    private static String endpoint(TrackerCall call) {
        return call.method() + " " + PLACE.matcher(call.uri().getRawPath()).replaceAll("/{}");
    }

    /** Writes to an issue have a budget of their own. */
    private static Optional<String> issue(TrackerCall call) {
        Matcher issue = ISSUE.matcher(call.uri().getRawPath());
        return !call.method().equals("GET") && issue.find()
                ? Optional.of("writes to " + issue.group(1))
                : Optional.empty();
    }
}
