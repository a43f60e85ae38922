package io.syncline.connection.rules;

import io.syncline.hub.id.Side;
import java.time.Instant;

/** Scripts of a side that are being written. */
public record RulesDraft(Side side, String outgoing, String incoming, String author, Instant savedAt) {}
