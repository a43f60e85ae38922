package io.syncline.benchmarks.change;

import java.time.Instant;

/** A text was seen passing somewhere, at this moment of that place's clock. */
public record Sighting(String text, Instant at) {}
