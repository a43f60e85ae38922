package io.syncline.simulators.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.fault.RateLimited;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.http.Routes;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * One vendor's tracker with its memory, in plain Java. {@link Simulator} calls every method under one lock, on worker
 * threads, so implementations need no guard of their own.
 */
public interface Tracker {
    /** What people call it, for pages: "Jira Cloud". */
    String name();

    /** Answers one request to the vendor's API; may end by {@link Refused}. Unknown paths get the vendor's own 404. */
    Answer answer(Call call);

    /** Who sends this request, as far as its credentials tell; for the journal. */
    Optional<String> actor(Call call);

    /** Whether the request is meant to change anything; vendors that search by POST say so here. */
    default boolean mutates(Call call) {
        return Set.of("POST", "PUT", "PATCH", "DELETE").contains(call.method());
    }

    /** The key of the card that this request, answered like this, created or changed. */
    default Optional<String> touched(Call call, Answer answer) {
        return Optional.empty();
    }

    /**
     * What it does to somebody who asks too often, for the vendor's kinds of limit by name; {@link IllegalArgumentException}
     * when the vendor has no such limit.
     */
    default RateLimited limited(String limit, Duration wait) {
        throw new IllegalArgumentException(name() + " has no limit " + limit);
    }

    /** The answer that leads to where the thing in question is now; empty when such things do not move. */
    default Optional<Answer> moved(Call call) {
        return Optional.empty();
    }

    /** What is left of a write when the caller lacks permissions whose lack the vendor does not mention. */
    default Call permitted(Call call) {
        return call;
    }

    /** Everything it remembers, with the revision log under {@code revisions}; what checkers compare. */
    JsonNode state();

    /** Back to the seed data. */
    void reset(boolean keepWebhooks);

    /** All that a client could see again later; serialised under the lock, and given to the next tracker of this kind. */
    Serializable memory();

    /** How people work with it beside the API. */
    Desk desk();

    /** Adds what people can do only in the tracker's own pages, below {@code /_sim}. */
    default void addControls(Routes routes) {}
}
