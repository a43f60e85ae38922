package io.syncline.script;

/** A script as its author wrote it. */
public record ScriptSource(ScriptKind kind, String text) {

    /** Kind and size only: scripts may hold secrets of their authors. */
    @Override
    public String toString() {
        return "ScriptSource[" + kind.wire() + ", length=" + text.length() + "]";
    }
}
