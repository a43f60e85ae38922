package io.syncline.script.fault;

import io.syncline.script.FailureKind;

/** Ends a run whatever the script tries: an error, because scripts can catch exceptions only. */
public final class ScriptStop extends Error {
    private static final long serialVersionUID = 1;
    private final FailureKind kind;

    public ScriptStop(FailureKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** A request for something scripts are not given. */
    public static ScriptStop refused(String message) {
        return new ScriptStop(FailureKind.REFUSED, message);
    }

    public FailureKind kind() {
        return kind;
    }
}
