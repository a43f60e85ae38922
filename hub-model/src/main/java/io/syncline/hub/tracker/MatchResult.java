package io.syncline.hub.tracker;

/** Answer to a {@link Match}. */
public record MatchResult(boolean matches) {}
