package io.syncline.script.run;

import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptSource;
import io.syncline.script.language.ScriptClass;
import io.syncline.script.language.ScriptCompiler;
import io.syncline.script.limit.ScriptLimits;
import java.util.Optional;

/** The engine for scripts written in Groovy. */
public final class GroovyScriptEngine implements ScriptEngine {
    private final ScriptLimits limits;

    public GroovyScriptEngine(ScriptLimits limits) {
        this.limits = limits;
    }

    @Override
    public Compilation compile(ScriptSource source) {
        ScriptCompiler compiler = new ScriptCompiler(source);
        Optional<ScriptClass> compiled = compiler.compile(limits.source().chars());
        if (compiled.isEmpty()) return new Compilation.Rejected(compiler.errors());
        GroovySyncScript script = new GroovySyncScript(source.kind(), compiled.get(), limits);
        return new Compilation.Compiled(script, compiler.warnings());
    }
}
