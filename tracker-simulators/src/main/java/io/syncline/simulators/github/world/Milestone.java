package io.syncline.simulators.github.world;

import java.time.Instant;
import java.util.Optional;

/** A milestone; its issue counts are counted when it is shown. */
public record Milestone(
        long id,
        int number,
        String title,
        Optional<String> description,
        Optional<Instant> dueOn,
        Account creator,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> closedAt)
        implements Part {
    public Milestone {
        if (title.isBlank()) throw new IllegalArgumentException("milestone title is blank");
    }

    public String state() {
        return closedAt.isPresent() ? "closed" : "open";
    }
}
