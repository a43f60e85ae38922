package io.syncline.rules.outbox;

/** A record to append once the transaction it was written in is committed. */
public record OutboxRecord(String topic, String key, Object message) {}
