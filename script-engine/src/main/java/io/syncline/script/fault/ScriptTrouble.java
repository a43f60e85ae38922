package io.syncline.script.fault;

/** The script went wrong; the message is for its author. */
public class ScriptTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ScriptTrouble(String message) {
        super(message);
    }
}
