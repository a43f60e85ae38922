package io.syncline.rules.outbox;

/** An outbox record in the database. */
public record OutboxRow(long id, String topic, String key, byte[] payload) {}
