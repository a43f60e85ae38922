package io.syncline.script.run;

import io.syncline.script.code.CodeLoader;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.serve.WorkerTool;

/** Gives the processes that run scripts their loader; found by its name. Nothing of the language is behind it. */
public final class LoaderTool implements WorkerTool.Running {

    @Override
    public CodeLoader loader(ScriptLimits limits) {
        return new ScriptLoader(limits);
    }
}
