package io.syncline.connection.event;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.ConnectionId;
import io.syncline.service.web.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which events are wanted; absent means any.
 *
 * @param key of the entity on either side
 */
public record EventFilter(
        Optional<ConnectionId> connection,
        Optional<String> key,
        Optional<Direction> direction,
        Optional<Outcome> status) {

    /** From query parameters; an unknown word is a 400 that names the parameter. */
    static EventFilter of(
            Optional<ConnectionId> connection,
            Optional<String> key,
            Optional<String> direction,
            Optional<String> status) {
        return new EventFilter(
                connection,
                key,
                direction.map(text -> word("direction", text, Direction.values())),
                status.map(text -> word("status", text, Outcome.values())));
    }

    /** All events of one entity. */
    public static EventFilter ofKey(String key, Optional<ConnectionId> connection) {
        return new EventFilter(connection, Optional.of(key), Optional.empty(), Optional.empty());
    }

    private static <E extends Enum<E>> E word(String parameter, String text, E[] words) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return Stream.of(words)
                .filter(word -> word.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(400, parameter, "must be one of " + Arrays.toString(words)));
    }
}
