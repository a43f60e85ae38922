package io.syncline.script.worker;

import io.syncline.script.ScriptKind;

/** A process with a worker, for tests that kill it. Prints the worker's process id, then keeps it busy for good. */
final class ShortLivedParent {
    private ShortLivedParent() {}

    public static void main(String[] arguments) {
        ProcessScriptEngine engine = Setting.engine(Setting.ONE_WORKER, WorkerListener.none());
        System.out.println(Setting.run(Setting.script(engine, ScriptKind.OUTGOING, "process"), Setting.silent()));
        System.out.flush();
        while (true) Setting.script(engine, ScriptKind.OUTGOING, "spin").run(Setting.outgoing("x"), Setting.silent());
    }
}
