package io.syncline.connector.poll;

import io.syncline.connector.tracker.Hint;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a poll came across.
 *
 * @param thing its id, unique in the project
 * @param version other than before whenever it changed
 * @param at when the tracker says it changed last
 * @param hint what to tell of it, if anything
 */
public record Sighting(String thing, String version, Instant at, Optional<Hint> hint) {}
