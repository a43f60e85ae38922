package io.syncline.rules.loop;

import io.syncline.hub.event.Failure;
import java.util.Optional;

/**
 * What counting a write gave.
 *
 * @param memory what the twin remembers once it is written
 * @param refusal why not to write it
 */
public record Counted(PingPong memory, Optional<Failure> refusal) {

    /** Where nothing goes back and forth, because nothing is written. */
    public static Counted free(PingPong before) {
        return new Counted(before, Optional.empty());
    }
}
