package io.syncline.rules.tracker;

import io.syncline.hub.event.Failure;
import java.time.Duration;

/** What a connector answered. */
public sealed interface TrackerAnswer<T> {
    /** Done. */
    record Done<T>(T value) implements TrackerAnswer<T> {}

    /** The tracker said no: a person must act. */
    record Refused<T>(Failure failure) implements TrackerAnswer<T> {}

    /** Nothing was done; not before {@code after}. */
    record TryLater<T>(String reason, Duration after) implements TrackerAnswer<T> {}

    /** It may or may not have been done. */
    record Unknown<T>(String reason) implements TrackerAnswer<T> {}

    /** The entity is not there. */
    record Gone<T>() implements TrackerAnswer<T> {}
}
