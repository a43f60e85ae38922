package io.syncline.connector.github.access;

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

/**
 * GitHub counts calls by the hour, each resource for itself: that is the primary limit. Who is too quick comes to the secondary limits,
 * which nobody can see coming; they hold for everything.
 *
 * @see <a href="https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api">Rate limits</a>
 */
public final class GithubRates implements RateRules {
    @Override
    public Set<String> budgets(TrackerCall call) {
        return Set.of(ALL, resource(call));
    }

    @Override
    public List<News> read(TrackerCall call, Answered answer, Instant now) {
        List<News> news = new ArrayList<>();
        String resource = answer.header("x-ratelimit-resource").orElse(resource(call));
        Optional<News.Level> level = PlainRates.level(resource, answer, now);
        level.ifPresent(news::add);
        Optional<Instant> exhausted =
                level.filter(left -> left.remaining() == 0).flatMap(News.Level::resetAt);
        boolean primary = exhausted.isPresent() && answer.header("retry-after").isEmpty();
        if (primary) {
            news.add(new News.Pause(resource, exhausted.get(), "primary rate limit of " + resource));
        } else {
            PlainRates.pause(answer, now)
                    .ifPresent(wait -> news.add(new News.Pause(ALL, now.plus(wait), "secondary rate limit")));
        }
        return news;
    }

    private static String resource(TrackerCall call) {
        return call.uri().getRawPath().contains("/search/") ? "search" : "core";
    }
}
