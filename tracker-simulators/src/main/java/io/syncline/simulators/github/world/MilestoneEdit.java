package io.syncline.simulators.github.world;

import java.time.Instant;
import java.util.Optional;

/** What a milestone shall be after an edit. */
public record MilestoneEdit(String title, Optional<String> description, Optional<Instant> dueOn, boolean closed) {}
