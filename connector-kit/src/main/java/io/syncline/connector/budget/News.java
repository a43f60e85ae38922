package io.syncline.connector.budget;

import java.time.Instant;
import java.util.Optional;

/** What an answer says about one of an account's budgets. */
public sealed interface News {
    /** The budget's name. */
    String budget();

    /**
     * How much of it is left.
     *
     * @param resetAt when it is whole again
     */
    record Level(String budget, long limit, long remaining, Optional<Instant> resetAt) implements News {}

    /** Nothing of it until then. */
    record Pause(String budget, Instant until, String reason) implements News {}
}
