package io.syncline.script.worker.serve;

import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.code.CodeCompiler;
import io.syncline.script.code.CodeLoader;

/** What all connections of a worker work with. */
record Bench(CodeCompiler compiler, CodeLoader loader, LoadedScripts scripts) {
    private static final int MOST_SCRIPTS = 2_000;

    /** The tool that the orders name, ready for work: what takes long the first time was done once, in nobody's time. */
    static Bench of(Orders orders) throws ReflectiveOperationException {
        Object tool = Class.forName(orders.tool()).getDeclaredConstructor().newInstance();
        return switch ((WorkerTool) tool) {
            case WorkerTool.Compiling compiling -> {
                CodeCompiler compiler = compiling.compiler(orders.limits());
                compiler.compile(new ScriptSource(ScriptKind.OUTGOING, "replica.summary = issue.summary"));
                yield new Bench(compiler, Bench::noLoader, new LoadedScripts(MOST_SCRIPTS));
            }
            case WorkerTool.Running running -> {
                FirstWords.practise();
                yield new Bench(Bench::noCompiler, running.loader(orders.limits()), new LoadedScripts(MOST_SCRIPTS));
            }
        };
    }

    private static <T> T noLoader(Object code) {
        throw new IllegalStateException("this worker only compiles");
    }

    private static <T> T noCompiler(Object source) {
        throw new IllegalStateException("this worker only runs");
    }
}
