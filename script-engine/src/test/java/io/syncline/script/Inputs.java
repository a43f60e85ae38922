package io.syncline.script;

import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.tracker.LocalTracker;

/** What tests of other packages run scripts on. JSON is written with single quotes. */
public final class Inputs {
    private Inputs() {}

    /** An incoming run; the replica before this one is the same as this one. */
    public static IncomingInput incoming(String issue, String replica) {
        return Scene.scene()
                .issue(issue)
                .replica(replica)
                .previous(replica)
                .commentTrace("l1", "r1")
                .incomingInput();
    }

    /** An outgoing run; the replica sent last is the same as the issue. */
    public static OutgoingInput outgoing(String issue) {
        return Scene.scene().issue(issue).previous(issue).outgoingInput();
    }

    /** A local side with a few fields and one user. */
    public static LocalTracker tracker() {
        return new FakeTracker();
    }
}
