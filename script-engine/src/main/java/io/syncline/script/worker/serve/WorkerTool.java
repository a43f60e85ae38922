package io.syncline.script.worker.serve;

import io.syncline.script.code.CodeCompiler;
import io.syncline.script.code.CodeLoader;
import io.syncline.script.limit.ScriptLimits;

/** What a worker does its work with. It is named by its class, which has a constructor without parameters. */
public sealed interface WorkerTool {

    /** The tool of workers that compile. */
    non-sealed interface Compiling extends WorkerTool {
        CodeCompiler compiler(ScriptLimits limits);
    }

    /** The tool of workers that run. */
    non-sealed interface Running extends WorkerTool {
        CodeLoader loader(ScriptLimits limits);
    }
}
