package io.syncline.devstack.system;

import java.time.Duration;

/** Hears how a start is going. Called by one thread. */
public interface Progress {
    /** A part serves, this long after the start of the system. */
    void ready(String part, Duration after);

    /** For callers that do not want to know. */
    static Progress silent() {
        return (part, after) -> {};
    }
}
