package io.syncline.simulators.jira.issue;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** When things happened to an issue. */
public record Moments(Instant created, Instant updated, Instant categoryChanged, Optional<Instant> resolved)
        implements Serializable {
    static Moments born(Instant at) {
        return new Moments(at, at, at, Optional.empty());
    }

    Moments updated(Instant at) {
        return new Moments(created, at, categoryChanged, resolved);
    }

    Moments moved(Instant at, boolean done) {
        return new Moments(created, at, at, done ? Optional.of(at) : Optional.empty());
    }
}
