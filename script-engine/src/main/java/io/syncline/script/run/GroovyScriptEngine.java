package io.syncline.script.run;

import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptLimits;
import io.syncline.script.ScriptSource;

/** The engine for scripts written in Groovy. */
public final class GroovyScriptEngine implements ScriptEngine {
    private final ScriptLimits limits;

    public GroovyScriptEngine(ScriptLimits limits) {
        this.limits = limits;
    }

    @Override
    public Compilation compile(ScriptSource source) {
        throw new UnsupportedOperationException("compiling with " + limits);
    }
}
