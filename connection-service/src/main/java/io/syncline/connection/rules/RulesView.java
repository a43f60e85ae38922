package io.syncline.connection.rules;

import java.util.Optional;

/** Rules of a side: what runs, and what is being written. */
public record RulesView(RulesVersion published, Optional<RulesDraft> draft) {}
