package io.syncline.connection.error;

/** How many parked messages are tried again. */
public record Retried(long retried) {}
