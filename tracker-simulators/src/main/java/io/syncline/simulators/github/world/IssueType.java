package io.syncline.simulators.github.world;

/** A type that an organisation offers for its issues. */
public record IssueType(long id, String name, String description, String color) implements Part {}
