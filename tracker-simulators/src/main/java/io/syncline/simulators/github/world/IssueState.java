package io.syncline.simulators.github.world;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** Open or closed, with GitHub's reason. */
public sealed interface IssueState extends Serializable {

    /** The word in {@code state}. */
    String word();

    /** The word in {@code state_reason}; an issue never closed has none. */
    Optional<String> reason();

    record Open(boolean reopened) implements IssueState {
        @Override
        public String word() {
            return "open";
        }

        @Override
        public Optional<String> reason() {
            return reopened ? Optional.of("reopened") : Optional.empty();
        }
    }

    record Closed(String why, Instant at, Account by) implements IssueState {
        @Override
        public String word() {
            return "closed";
        }

        @Override
        public Optional<String> reason() {
            return Optional.of(why);
        }
    }
}
