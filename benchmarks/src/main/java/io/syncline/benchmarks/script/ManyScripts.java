package io.syncline.benchmarks.script;

import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.limit.ScriptLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * A thousand different incoming scripts, in this process: what each costs to compile, to run for the first time, to keep, and what is
 * left of it after it was closed.
 *
 * @param compileMean milliseconds
 * @param compileP99 milliseconds
 * @param firstRunMean milliseconds of the first run after compiling
 * @param firstRunP99 milliseconds
 * @param heapEach KiB of objects that one script keeps
 * @param metaspaceEach KiB of classes that one script keeps
 * @param classes loaded for all of them
 * @param classesLeft of those, still loaded after all scripts were closed and garbage was collected
 * @param heapLeft KiB of objects left by all scripts together
 */
record ManyScripts(
        int scripts,
        double compileMean,
        double compileP99,
        double firstRunMean,
        double firstRunP99,
        double heapEach,
        double metaspaceEach,
        long classes,
        long classesLeft,
        double heapLeft) {
    private static final int WARM_UP = 200;

    /** What is in use after a collection: bytes of heap and metaspace, and classes. */
    private record Memory(long heap, long metaspace, long classes) {
        static Memory now() {
            for (int i = 0; i < 3; i++) System.gc();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().contains("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            return new Memory(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    metaspace,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
    }

    static ManyScripts measured(int scripts) {
        ScriptEngine engine = ScriptEngine.create(ScriptLimits.defaults());
        Histogram compile = new Histogram(Duration.ofSeconds(60).toNanos(), 3);
        Histogram firstRun = new Histogram(Duration.ofSeconds(60).toNanos(), 3);
        made(engine, WARM_UP, "warm", compile, firstRun).forEach(SyncScript::close);
        compile.reset();
        firstRun.reset();
        Memory before = Memory.now();
        List<SyncScript> all = made(engine, scripts, "kept", compile, firstRun);
        Memory kept = Memory.now();
        all.forEach(SyncScript::close);
        all.clear();
        Memory after = Memory.now();
        return new ManyScripts(
                scripts,
                compile.getMean() / 1e6,
                compile.getValueAtPercentile(99) / 1e6,
                firstRun.getMean() / 1e6,
                firstRun.getValueAtPercentile(99) / 1e6,
                (kept.heap() - before.heap()) / 1024.0 / scripts,
                (kept.metaspace() - before.metaspace()) / 1024.0 / scripts,
                kept.classes() - before.classes(),
                after.classes() - before.classes(),
                (after.heap() - before.heap()) / 1024.0);
    }

    private static List<SyncScript> made(
            ScriptEngine engine, int count, String name, Histogram compile, Histogram firstRun) {
        List<SyncScript> scripts = new ArrayList<>();
        IncomingInput input = Samples.incoming();
        QuietTracker tracker = new QuietTracker();
        for (int i = 0; i < count; i++) {
            String text = Samples.text(ScriptKind.INCOMING) + "\nissue.environment = \"" + name + " " + i + "\"\n";
            long begin = System.nanoTime();
            SyncScript script = compiled(engine, text);
            compile.recordValue(System.nanoTime() - begin);
            begin = System.nanoTime();
            script.run(input, tracker);
            firstRun.recordValue(System.nanoTime() - begin);
            scripts.add(script);
        }
        return scripts;
    }

    private static SyncScript compiled(ScriptEngine engine, String text) {
        return switch (engine.compile(new ScriptSource(ScriptKind.INCOMING, text))) {
            case Compilation.Compiled compiled -> compiled.script();
            case Compilation.Rejected rejected -> throw new IllegalStateException("rejected: " + rejected.errors());
        };
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                %d scripts: compile mean %.1f ms, p99 %.1f ms; first run mean %.2f ms, p99 %.2f ms
                kept: %.1f KiB of heap and %.1f KiB of metaspace each, %d classes
                after closing them: %d classes and %.0f KiB of heap left
                """,
                scripts,
                compileMean,
                compileP99,
                firstRunMean,
                firstRunP99,
                heapEach,
                metaspaceEach,
                classes,
                classesLeft,
                heapLeft);
    }
}
