package io.syncline.rules.merge;

import java.time.Instant;

/** A field's value as last seen in the tracker (its identity only) and when the tracker changed it. */
public record Observed(String value, Instant at) {}
