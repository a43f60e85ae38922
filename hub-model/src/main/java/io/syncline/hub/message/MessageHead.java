package io.syncline.hub.message;

import java.time.Instant;

/**
 * What every message carries.
 *
 * @param id unique per message
 * @param schema version of the message's form; readers ignore fields they do not know
 * @param at when it was made
 */
public record MessageHead(String id, int schema, Instant at) {
    public static final int SCHEMA = 1;

    public MessageHead {
        if (id.isBlank()) throw new IllegalArgumentException("message id is blank");
        if (schema < 1) throw new IllegalArgumentException("message schema is " + schema);
    }

    /** A head of the current schema. */
    public static MessageHead of(String id, Instant at) {
        return new MessageHead(id, SCHEMA, at);
    }
}
