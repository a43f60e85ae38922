package io.syncline.connection.internal;

/** Rules that the rules engine generates for a tracker. */
public record DefaultRules(String outgoing, String incoming) {}
