package io.syncline.rules.script;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.syncline.script.ScriptKind;
import io.syncline.script.worker.RunEnd;
import io.syncline.script.worker.WorkerListener;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.pool.WorkerEnd;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/** What becomes of scripts and of the processes they run in, as metrics. */
@ApplicationScoped
public class ScriptMetrics implements WorkerListener {
    private final MeterRegistry registry;

    public ScriptMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void ran(ScriptKind script, RunEnd end, Duration took) {
        Timer.builder("syncline.script.runs")
                .description("Runs of scripts, waiting for a process and for the tracker included")
                .tag("script", script.wire())
                .tag("outcome", word(end))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    @Override
    public void compiled(ScriptKind script, boolean good, Duration took) {
        registry.timer("syncline.script.compilations", "script", script.wire(), "good", Boolean.toString(good))
                .record(took);
    }

    @Override
    public void repeated(ScriptKind script) {
        registry.counter("syncline.script.repeats", "script", script.wire()).increment();
    }

    @Override
    public void started(WorkerKind kind, Duration took) {
        registry.timer("syncline.script.worker.starts", "kind", word(kind)).record(took);
    }

    @Override
    public void ended(WorkerKind kind, WorkerEnd end) {
        registry.counter("syncline.script.worker.ends", "kind", word(kind), "why", word(end))
                .increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
