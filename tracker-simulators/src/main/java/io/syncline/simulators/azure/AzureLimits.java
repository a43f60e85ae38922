package io.syncline.simulators.azure;

import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How Azure DevOps slows somebody down: it delays and says so, then it refuses.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits">Rate limits</a>
 */
final class AzureLimits {
    private AzureLimits() {}

    static RateLimited limited(String limit, Instant now, Duration wait) {
        return switch (limit) {
            case "delayed" -> {
                var headers = new HashMap<>(headers(now, wait));
                headers.put("X-RateLimit-Delay", "0.5");
                yield new RateLimited.Warned(headers);
            }
            case "blocked" -> new RateLimited.Refused(blocked(headers(now, wait)));
            default -> throw new IllegalArgumentException("Azure DevOps has no limit " + limit);
        };
    }

    private static Answer blocked(Map<String, String> headers) {
        var answer = AzureProblem.answer(
                429,
                "RequestBlockedException",
                "TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource"
                        + " 'Concurrency' in namespace 'User'.");
        for (var header : headers.entrySet()) answer = answer.with(header.getKey(), header.getValue());
        return answer;
    }

    private static Map<String, String> headers(Instant now, Duration wait) {
        return Map.of(
                "Retry-After", Long.toString(wait.toSeconds()),
                "X-RateLimit-Resource", "Concurrency",
                "X-RateLimit-Limit", "200",
                "X-RateLimit-Remaining", "0",
                "X-RateLimit-Reset", Long.toString(now.plus(wait).getEpochSecond()));
    }
}
