package io.syncline.script;

/**
 * Why a run ended early.
 *
 * @param line 1-based line of the script; 0 when no line is to blame
 * @param message for the script's author: no host class names, no stack frames
 */
public record ScriptFailure(ScriptKind script, int line, String message, FailureKind kind) {
    public ScriptFailure {
        if (line < 0) throw new IllegalArgumentException("script failure line is " + line);
    }
}
