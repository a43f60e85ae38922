package io.syncline.simulators.azure.query;

import io.syncline.simulators.azure.process.Person;
import java.time.Instant;
import java.util.Optional;

/** What a query's macros stand for. Without time precision dates are compared by whole days. */
public record Scope(Optional<String> project, Person me, Instant now, boolean timePrecision) {}
