package io.syncline.simulators.jira.webhook;

import io.syncline.simulators.jira.jql.JqlQuery;
import io.syncline.simulators.jira.site.JiraUser;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A registered webhook. {@code filter} limits it to issues that match. */
record Registration(
        String id,
        Road road,
        String name,
        String url,
        Set<String> events,
        Filter filter,
        Optional<String> secret,
        boolean enabled,
        JiraUser by,
        Instant at)
        implements Serializable {
    private static final Duration LIFE = Duration.ofDays(30);

    /** The two ways to register. */
    enum Road {
        /** By an administrator: lasts for ever, may be signed. */
        ADMIN,
        /** By an app, whose secret signs: expires, carries the ids of the webhooks that matched. */
        DYNAMIC
    }

    /** JQL as written, and understood. */
    record Filter(String text, JqlQuery query) implements Serializable {
        static Filter parse(String text) {
            return new Filter(text, JqlQuery.parse(text));
        }
    }

    Registration {
        events = Set.copyOf(events);
    }

    /** The same, as if made at this moment. */
    Registration madeAt(Instant moment) {
        return new Registration(id, road, name, url, events, filter, secret, enabled, by, moment);
    }

    /** When an app's webhook ends unless it is renewed. */
    Instant until() {
        return at.plus(LIFE);
    }

    boolean alive(Instant now) {
        return road == Road.ADMIN || until().isAfter(now);
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
