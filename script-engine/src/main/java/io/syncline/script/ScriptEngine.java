package io.syncline.script;

import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.run.GroovyScriptEngine;

/** Turns script texts into scripts that can run. Thread-safe. */
public interface ScriptEngine {

    /** An engine whose scripts all live within these limits. */
    static ScriptEngine create(ScriptLimits limits) {
        return new GroovyScriptEngine(limits);
    }

    /**
     * Checks and compiles a script; runs no line of it. Costs milliseconds to a second, so compile once per version and keep the
     * {@link SyncScript}. Whatever is wrong with the text is a {@link Compilation.Rejected}, never an exception.
     */
    Compilation compile(ScriptSource source);
}
