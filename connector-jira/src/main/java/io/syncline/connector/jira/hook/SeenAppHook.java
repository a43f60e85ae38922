package io.syncline.connector.jira.hook;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.registration.HookOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A webhook of an app, as Jira shows it.
 *
 * @param until when it ends unless it is refreshed; empty when Jira does not say
 */
record SeenAppHook(long id, String url, Set<String> events, String jql, Optional<Instant> until) {
    /** All that the webhooks of apps can tell and that matters here; attachments, worklogs and links show as updates of their issues, or are polled. */
    static final Set<String> EVENTS = Set.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted");

    private static final Duration EARLY = Duration.ofDays(10);

    SeenAppHook {
        events = Set.copyOf(events);
    }

    static SeenAppHook of(JsonNode hook) {
        Set<String> events = StreamSupport.stream(hook.path("events").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return new SeenAppHook(
                hook.path("id").asLong(),
                hook.path("url").asText(""),
                events,
                hook.path("jqlFilter").asText(""),
                moment(hook.path("expirationDate")));
    }

    /** Jira's document says a number, and its example shows text. */
    private static Optional<Instant> moment(JsonNode date) {
        if (date.isIntegralNumber()) return Optional.of(Instant.ofEpochMilli(date.asLong()));
        return JiraTime.read(date.asText(""));
    }

    /** What no refresh can mend. */
    Optional<String> unfit(HookOrder order, ProjectFilter filter, Instant now) {
        if (expired(now)) return Optional.of("had expired");
        if (!order.reachedAt(url)) return Optional.of("had the address " + url);
        if (!events.equals(EVENTS)) return Optional.of("did not tell of the right events");
        return filter.same(jql) ? Optional.empty() : Optional.of("was for " + jql);
    }

    boolean expired(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** Whether it ends so soon that it is time to refresh it. */
    Optional<String> ending(Instant now) {
        return until.filter(end -> !end.isAfter(now.plus(EARLY))).map(end -> "was to expire at " + end);
    }
}
