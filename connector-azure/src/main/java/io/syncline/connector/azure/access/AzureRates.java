package io.syncline.connector.azure.access;

import io.syncline.connector.budget.News;
import io.syncline.connector.budget.PlainRates;
import io.syncline.connector.budget.RateRules;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Azure DevOps delays who asks too much before it refuses, and says so in answers that succeed: whoever waits as long as it asks is not
 * refused.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits">Rate and usage limits</a>
 */
public final class AzureRates implements RateRules {
    @Override
    public Set<String> budgets(TrackerCall call) {
        return Set.of(ALL);
    }

    @Override
    public List<News> read(TrackerCall call, Answered answer, Instant now) {
        List<News> news = new ArrayList<>();
        PlainRates.level(answer.header("x-ratelimit-resource").orElse(ALL), answer, now)
                .ifPresent(news::add);
        PlainRates.pause(answer, now).ifPresent(wait -> news.add(new News.Pause(ALL, now.plus(wait), reason(answer))));
        return news;
    }

    private static String reason(Answered answer) {
        String what = answer.ok() ? "delayed" : "refused";
        return answer.header("x-ratelimit-resource")
                .map(name -> what + " by " + name)
                .orElse(what);
    }
}
