package io.syncline.rules.twin;

/** A twin, and whether an error stops it. */
public record Found(Twin twin, boolean stopped) {}
