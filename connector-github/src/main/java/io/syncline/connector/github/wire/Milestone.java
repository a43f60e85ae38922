package io.syncline.connector.github.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Optional;

@JsonNaming(SnakeCaseStrategy.class)
public record Milestone(
        int number, String title, Optional<String> description, Optional<String> state, Optional<Instant> dueOn) {}
