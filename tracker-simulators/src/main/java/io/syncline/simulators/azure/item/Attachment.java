package io.syncline.simulators.azure.item;

import java.time.Instant;

/** An uploaded file; work items point to it by a relation. */
public record Attachment(String id, String fileName, byte[] bytes, Instant createdAt) {}
