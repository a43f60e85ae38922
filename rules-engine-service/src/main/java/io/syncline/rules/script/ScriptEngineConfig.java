package io.syncline.rules.script;

import io.syncline.script.ScriptEngine;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.ProcessScriptEngine;
import io.syncline.script.worker.StandardTools;
import io.syncline.script.worker.WorkerListener;
import io.syncline.script.worker.WorkerSettings;
import io.syncline.script.worker.launch.ChildLauncher;
import io.syncline.script.worker.launch.Launcher;
import io.syncline.script.worker.launch.WorkerMemory;
import io.syncline.script.worker.runner.RunnerLauncher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The one script engine of the service, as the settings want it. */
@ApplicationScoped
class ScriptEngineConfig {
    private static final ScriptLimits LIMITS = ScriptLimits.defaults();

    @Produces
    @Singleton
    ScriptEngine engine(ScriptConfig config, ScriptMetrics metrics) {
        return switch (config.mode()) {
            case INSIDE -> ScriptEngine.create(LIMITS);
            case CHILD ->
                inProcesses(new ChildLauncher(StandardTools.names(), LIMITS, memory(config)), config, metrics);
            case REMOTE ->
                inProcesses(
                        new RunnerLauncher(config.runnerHost(), config.runnerPort(), token(config), LIMITS),
                        config,
                        metrics);
        };
    }

    void close(@Disposes ScriptEngine engine) {
        if (engine instanceof ProcessScriptEngine processes) processes.close();
    }

    private static ScriptEngine inProcesses(Launcher launcher, ScriptConfig config, WorkerListener listener) {
        WorkerSettings settings = new WorkerSettings(config.workers(), config.runsEach(), config.tolerance());
        return new ProcessScriptEngine(launcher, LIMITS, settings, listener);
    }

    private static WorkerMemory memory(ScriptConfig config) {
        return new WorkerMemory(config.heap(), config.classes());
    }

    private static String token(ScriptConfig config) {
        return config.runnerTokenFile()
                .map(file -> {
                    try {
                        return Files.readString(file).strip();
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot read rules.script.runner-token-file", e);
                    }
                })
                .or(config::runnerToken)
                .orElseThrow(
                        () -> new IllegalStateException("rules.script.mode=remote needs rules.script.runner-token"));
    }
}
