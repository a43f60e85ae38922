package io.syncline.script.escape;

import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;

/**
 * One attack.
 *
 * @param attack the class of attack it belongs to
 * @param text the script, its placeholders filled in
 */
record Payload(String attack, String name, ScriptKind kind, String text) {
    ScriptSource source() {
        return new ScriptSource(kind, text);
    }

    @Override
    public String toString() {
        return attack + " / " + name;
    }
}
