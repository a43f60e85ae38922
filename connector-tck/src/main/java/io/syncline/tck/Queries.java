package io.syncline.tck;

/**
 * Trigger queries of one vendor.
 *
 * @param matching takes in an issue whose label is {@code sync}
 * @param other does not
 * @param broken cannot be read by the tracker
 */
public record Queries(String matching, String other, String broken) {}
