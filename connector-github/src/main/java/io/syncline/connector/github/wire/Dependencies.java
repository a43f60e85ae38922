package io.syncline.connector.github.wire;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** How many issues block this one and are blocked by it, closed ones too: so that nobody asks for lists that are empty. */
@JsonNaming(SnakeCaseStrategy.class)
public record Dependencies(int totalBlockedBy, int totalBlocking) {}
