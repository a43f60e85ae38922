package io.syncline.script.worker.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.worker.Events;
import io.syncline.script.worker.FakeTools;
import io.syncline.script.worker.ProcessScriptEngine;
import io.syncline.script.worker.Setting;
import io.syncline.script.worker.launch.Launched;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.launch.WorkerMemory;
import io.syncline.script.worker.pool.WorkerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers behind a script runner, over TCP. */
class RunnerTest {
    private static final String TOKEN = "for-tests-only-0123456789";

    private Runner runner;

    @BeforeEach
    void start() throws IOException {
        runner = Runner.start(new RunnerSettings(0, new Token(TOKEN), 3, new WorkerMemory(48, 64)), FakeTools.NAMES);
    }

    @AfterEach
    void end() throws IOException {
        runner.close();
    }

    private RunnerLauncher launcher(String token) throws IOException {
        return new RunnerLauncher("127.0.0.1", runner.port(), token, Setting.LIMITS);
    }

    @Test
    void scriptsRunThereAndAskHere() throws IOException {
        try (ProcessScriptEngine engine =
                new ProcessScriptEngine(launcher(TOKEN), Setting.LIMITS, Setting.ONE_WORKER, new Events())) {
            SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "keep; url");

            assertThat(Setting.run(script, Setting.answering("https://x"))).isEqualTo("as it was https://x");
        }
    }

    @Test
    void endlessRunIsKilledThereAndItsWorkerReplaced() throws IOException {
        try (ProcessScriptEngine engine =
                new ProcessScriptEngine(launcher(TOKEN), Setting.LIMITS, Setting.ONE_WORKER, new Events())) {
            SyncScript process = Setting.script(engine, ScriptKind.OUTGOING, "process");
            long first = Long.parseLong(Setting.run(process, Setting.silent()));

            OutgoingOutcome outcome =
                    Setting.script(engine, ScriptKind.OUTGOING, "spin").run(Setting.outgoing("x"), Setting.silent());

            assertThat(outcome).isInstanceOf(OutgoingOutcome.Failed.class);
            assertThat(Setting.run(process, Setting.silent())).isNotEqualTo(Long.toString(first));
            assertThat(ProcessHandle.of(first)).isEmpty();
        }
    }

    @Test
    void nobodyGetsInWithoutTheToken() {
        assertThatThrownBy(() -> launcher("another-one-0123456789").launch(WorkerKind.RUN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("wrong token");
    }

    @Test
    void runnerTakesNoMoreWorkersThanItHasRoomFor() throws Exception {
        RunnerLauncher launcher = launcher(TOKEN);
        Launched first = launcher.launch(WorkerKind.RUN);
        launcher.launch(WorkerKind.RUN);
        launcher.launch(WorkerKind.COMPILE);

        assertThatThrownBy(() -> launcher.launch(WorkerKind.RUN)).hasMessageContaining("no room for more than 3");

        CountDownLatch ended = new CountDownLatch(1);
        first.whenEnded(ended::countDown);
        first.kill();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void runnerThatIsAwayIsWorthAnotherTry() throws IOException {
        RunnerLauncher launcher = launcher(TOKEN);
        runner.close();

        try (ProcessScriptEngine engine =
                new ProcessScriptEngine(launcher, Setting.LIMITS, Setting.ONE_WORKER, new Events())) {
            assertThatThrownBy(() -> Setting.script(engine, ScriptKind.OUTGOING, "keep"))
                    .isInstanceOf(WorkerUnavailable.class)
                    .hasMessageContaining("cannot reach the script runner");
        }
    }

    @Test
    void tokenIsReadFromItsFileAndMustBeLong(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");

        RunnerSettings settings = RunnerSettings.of(Map.of("SCRIPT_RUNNER_TOKEN_FILE", file.toString()));

        assertThat(settings.token().admits(TOKEN)).isTrue();
        assertThat(settings.token().admits(TOKEN + "x")).isFalse();
        assertThat(settings.port()).isEqualTo(8085);
        assertThatThrownBy(() -> RunnerSettings.of(Map.of("SCRIPT_RUNNER_TOKEN", "short")))
                .hasMessageContaining("shorter than 16");
    }
}
