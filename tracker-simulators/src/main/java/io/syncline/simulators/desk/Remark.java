package io.syncline.simulators.desk;

import java.time.Instant;

/** A comment as shown on the page. */
public record Remark(String id, String author, Instant at, String text) {}
