package io.syncline.script.language;

import io.syncline.script.code.CodeCompiler;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.serve.WorkerTool;

/** Gives the processes that compile their compiler; found by its name. */
public final class CompilerTool implements WorkerTool.Compiling {

    @Override
    public CodeCompiler compiler(ScriptLimits limits) {
        return new ScriptCompiler(limits.source());
    }
}
