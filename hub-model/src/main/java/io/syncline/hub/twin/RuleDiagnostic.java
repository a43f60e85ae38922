package io.syncline.hub.twin;

/** What is wrong with a script, and where; {@code script} is {@code outgoing} or {@code incoming}, line and column are 1-based. */
public record RuleDiagnostic(String script, int line, int column, String message, String hint) {}
