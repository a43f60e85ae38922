package io.syncline.script.worker;

import io.syncline.script.ScriptKind;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.pool.WorkerEnd;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the engine told, as words. */
public final class Events implements WorkerListener {
    final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void ran(ScriptKind script, RunEnd end, Duration took) {
        all.add("ran " + script.wire() + " " + end);
    }

    @Override
    public void compiled(ScriptKind script, boolean good, Duration took) {
        all.add("compiled " + script.wire() + " " + good);
    }

    @Override
    public void repeated(ScriptKind script) {
        all.add("repeated " + script.wire());
    }

    @Override
    public void started(WorkerKind kind, Duration took) {
        all.add("started " + kind);
    }

    @Override
    public void ended(WorkerKind kind, WorkerEnd end) {
        all.add("ended " + kind + " " + end);
    }

    long count(String event) {
        return all.stream().filter(event::equals).count();
    }
}
