package io.syncline.script.run;

import io.syncline.script.SyncScript;
import io.syncline.script.bytecode.CodeVerifier;
import io.syncline.script.code.CodeLoader;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.limit.ScriptLimits;

/** Verifies compiled scripts and loads them, each in a class loader of its own. */
public final class ScriptLoader implements CodeLoader {
    private final ScriptLimits limits;

    public ScriptLoader(ScriptLimits limits) {
        this.limits = limits;
    }

    @Override
    public SyncScript load(CompiledCode code) {
        CodeVerifier.check(code);
        return new LoadedScript(code.kind(), new ScriptBody(ScriptClassLoader.body(code)), limits);
    }
}
