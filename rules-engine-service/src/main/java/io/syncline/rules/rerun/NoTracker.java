package io.syncline.rules.rerun;

import io.syncline.script.tracker.AskingTracker;
import io.syncline.script.tracker.LocalTracker;

/** There is no tracker to ask: a question that was not recorded ends the rerun. */
public final class NoTracker extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NoTracker(String what) {
        super("the recorded run did not ask " + what);
    }

    /** Answers nothing. */
    public static LocalTracker tracker() {
        return new AskingTracker(ask -> {
            throw new NoTracker(ask.what());
        });
    }
}
