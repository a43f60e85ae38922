package io.syncline.rules.incoming;

import io.syncline.hub.event.Failure;

/** The tracker refused a write half-way through a run, or the script left out what a write needs. A person must act. */
public final class WriteRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Failure failure;

    public WriteRefused(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
