package io.syncline.script.worker;

import io.syncline.script.worker.launch.WorkerTools;

/** What workers of this release do their work with. */
public final class StandardTools {
    private static final WorkerTools NAMES =
            new WorkerTools("io.syncline.script.language.CompilerTool", "io.syncline.script.run.LoaderTool");

    private StandardTools() {}

    /** The names for a launcher. Names, because the process that runs scripts must not have to load the compiler. */
    public static WorkerTools names() {
        return NAMES;
    }
}
