package io.syncline.connector.github.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Optional;

/** A comment; {@code user} is absent when the account was deleted. */
@JsonNaming(SnakeCaseStrategy.class)
public record Comment(long id, Optional<String> body, Optional<User> user, Instant createdAt, Instant updatedAt) {
    /** The text with its markers; empty when there is none. */
    public String text() {
        return body.orElse("");
    }
}
