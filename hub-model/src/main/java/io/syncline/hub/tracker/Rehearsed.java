package io.syncline.hub.tracker;

/**
 * A plan against which nothing speaks as far as can be told by reading alone; the tracker may still refuse it.
 *
 * @param changes whether anything would be changed at all
 */
public record Rehearsed(boolean changes) {}
