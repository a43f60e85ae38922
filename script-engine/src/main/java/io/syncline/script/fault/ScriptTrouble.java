package io.syncline.script.fault;

/** The script went wrong; the message is for its author. */
public class ScriptTrouble extends RuntimeException {
    public ScriptTrouble(String message) {
        super(message);
    }
}
