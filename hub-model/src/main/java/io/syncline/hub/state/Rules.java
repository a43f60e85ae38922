package io.syncline.hub.state;

/** One published version of a side's two scripts. */
public record Rules(long version, String outgoing, String incoming) {}
