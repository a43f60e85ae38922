package io.syncline.rules.script;

import io.syncline.hub.event.Failure;
import io.syncline.script.ScriptFailure;
import java.util.Optional;

/** A script's failure in the words of events and parked messages. */
public final class ScriptTrouble {
    private ScriptTrouble() {}

    /** With script name and, where one is to blame, its line. */
    public static Failure failure(ScriptFailure failure) {
        Optional<Integer> line = failure.line() > 0 ? Optional.of(failure.line()) : Optional.empty();
        return new Failure(failure.message(), Optional.of(failure.script().wire()), line, Optional.empty());
    }
}
