package io.syncline.script;

/** Which of a side's two scripts. */
public enum ScriptKind {
    OUTGOING("outgoing"),
    INCOMING("incoming");

    private final String wire;

    ScriptKind(String wire) {
        this.wire = wire;
    }

    /** The word for it in diagnostics and events. */
    public String wire() {
        return wire;
    }
}
