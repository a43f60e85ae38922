package io.syncline.script.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What is not in a worker cannot be stolen from it. */
class WorkerIsolationTest {

    @Test
    void workerHasNothingOfItsParentAndNoCompiler() {
        try (ProcessScriptEngine engine = Setting.engine(Setting.ONE_WORKER, WorkerListener.none())) {
            String seen = Setting.run(Setting.script(engine, ScriptKind.OUTGOING, "look around"), Setting.silent());

            assertThat(System.getenv()).as("what there would be to see").isNotEmpty();
            assertThat(seen).contains("environment={}", "groovy=false", "quarkus=false", "sql=false", "files=[]");
            assertThat(seen).contains("open=[]").doesNotContain(System.getProperty("user.dir") + "/src");
        }
    }

    @Test
    void folderOfAWorkerIsPrivateAndGoesWithIt() throws Exception {
        ProcessScriptEngine engine = Setting.engine(Setting.ONE_WORKER, WorkerListener.none());
        SyncScript process = Setting.script(engine, ScriptKind.OUTGOING, "process");
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(Setting.run(process, Setting.silent())))
                .orElseThrow();
        Path folder = Files.readSymbolicLink(Path.of("/proc/" + worker.pid() + "/cwd"))
                .getParent();
        assertThat(Files.getPosixFilePermissions(folder)).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");

        engine.close();

        worker.onExit().get(10, TimeUnit.SECONDS);
        await(() -> Files.notExists(folder));
    }

    @Test
    void workersEndWithAParentThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortLivedParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle worker = ProcessHandle.of(
                        Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        List<ProcessHandle> all = parent.descendants().toList();
        assertThat(all).contains(worker);

        parent.destroyForcibly();

        for (ProcessHandle each : all) each.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void await(BooleanSupplier there) {
        long over = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!there.getAsBoolean() && System.nanoTime() < over) Thread.onSpinWait();
        assertThat(there.getAsBoolean()).isTrue();
    }
}
