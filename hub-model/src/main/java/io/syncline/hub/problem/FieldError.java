package io.syncline.hub.problem;

/** What is wrong with one field, and what would be right; {@code field} is a path such as {@code left.instance}. */
public record FieldError(String field, String message) {}
