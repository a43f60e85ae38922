package io.syncline.connector.tracker;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of asking a tracker, by who must act next. Messages are the tracker's own words where it has some, never secrets. */
public sealed interface Answer<T> {

    record Done<T>(T value) implements Answer<T> {}

    /**
     * The tracker said no, or cannot do it: a person must change a rule, a mapping or a permission. Nothing was changed.
     *
     * @param field hub field or request field that is wrong, where known
     */
    record Refused<T>(Optional<String> field, String message) implements Answer<T> {}

    /** Not now, and repeating it is safe: rate limit, tracker down, no connection. Nothing was added meanwhile, no comment either. */
    record TryLater<T>(String reason, Duration after) implements Answer<T> {}

    /** It may or may not have been done: repeat it with {@code repeated=true}. */
    record Unknown<T>(String message) implements Answer<T> {}

    /** The entity is not there (any more). */
    record Gone<T>(String message) implements Answer<T> {}

    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    /** A refusal because of one field. */
    static <T> Answer<T> refused(String field, String message) {
        return new Refused<>(Optional.of(field), message);
    }

    /** A refusal that no single field is to blame for. */
    static <T> Answer<T> refused(String message) {
        return new Refused<>(Optional.empty(), message);
    }

    /** Goes on with the value; every other answer stays as it is. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Optional<String> field, String message) -> new Refused<>(field, message);
            case TryLater<T>(String reason, Duration after) -> new TryLater<>(reason, after);
            case Unknown<T>(String message) -> new Unknown<>(message);
            case Gone<T>(String message) -> new Gone<>(message);
        };
    }

    /** Another form of the value; every other answer stays as it is. */
    default <R> Answer<R> map(Function<? super T, ? extends R> form) {
        return then(value -> new Done<>(form.apply(value)));
    }

    /** The same, or, where anything was written before, "unknown" for "later": that would promise that nothing was. */
    default Answer<T> afterWriting(boolean anything) {
        return anything && this instanceof TryLater<T>(String reason, Duration after) ? new Unknown<>(reason) : this;
    }

    /** The value of a {@link Done}. */
    default Optional<T> result() {
        return this instanceof Done<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
