package io.syncline.simulators.jira.webhook;

import io.syncline.simulators.jira.jql.JqlQuery;
import io.syncline.simulators.jira.site.JiraUser;
import java.io.Serializable;
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
    /** The two ways to register. */
    enum Road {
        /** By an administrator: lasts for ever, may be signed. */
        ADMIN,
        /** By an app: expires, carries the ids of the webhooks that matched. */
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

    Registration renewed(Instant now) {
        return new Registration(id, road, name, url, events, filter, secret, enabled, by, now);
    }

    @Override
    public String toString() {
        return "webhook " + id;
    }
}
