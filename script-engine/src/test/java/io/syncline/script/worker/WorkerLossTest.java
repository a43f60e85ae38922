package io.syncline.script.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.Compilation;
import io.syncline.script.FailureKind;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.worker.attempt.WorkerLost;
import io.syncline.script.worker.pool.WorkerUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers that overstay or die. */
class WorkerLossTest {
    private final Events events = new Events();
    private ProcessScriptEngine engine;

    @BeforeEach
    void start() {
        engine = Setting.engine(Setting.ONE_WORKER, events);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    private SyncScript outgoing(String text) {
        return Setting.script(engine, ScriptKind.OUTGOING, text);
    }

    @Test
    void endlessRunIsKilledWithinItsLimitAndItsWorkerReplaced() {
        SyncScript endless = outgoing("spin");
        SyncScript process = outgoing("process");
        String first = Setting.run(process, Setting.silent());
        long begin = System.nanoTime();

        OutgoingOutcome outcome = endless.run(Setting.outgoing("x"), Setting.silent());

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isBetween(1_900L, 10_000L);
        assertThat(outcome).isInstanceOfSatisfying(OutgoingOutcome.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.TIME_LIMIT);
            assertThat(failed.failure().message()).contains("limit of 400 ms");
        });
        assertThat(Setting.run(process, Setting.silent())).isNotEqualTo(first);
        assertThat(events.all).contains("ended RUN OVERSTAYED", "ran outgoing TIME_LIMIT");
    }

    @Test
    void runThatSharedTheWorkerOfAnEndlessOneIsRepeatedUnseen() throws Exception {
        SyncScript endless = outgoing("spin");
        SyncScript patient = outgoing("url; url");
        CountDownLatch killed = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();

        var other = CompletableFuture.supplyAsync(() -> Setting.run(patient, Setting.tracker(ask -> {
            if (asked.incrementAndGet() == 1) await(killed);
            return "u" + asked.get();
        })));
        while (asked.get() == 0) Thread.onSpinWait();
        endless.run(Setting.outgoing("x"), Setting.silent());
        killed.countDown();

        assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo("u2 u3");
        assertThat(events.all).contains("repeated outgoing");
    }

    @Test
    void runThatHadStoredIsNotRepeatedWhenItsWorkerIsLost() {
        AtomicInteger stores = new AtomicInteger();
        SyncScript script = Setting.script(engine, ScriptKind.INCOMING, "store; die");

        assertThatThrownBy(() -> script.run(Setting.incoming(Setting.issue("x")), Setting.tracker(ask -> {
                    stores.incrementAndGet();
                    return new StoredIssue(Setting.LOCAL, HubIssue.empty());
                })))
                .isInstanceOf(WorkerLost.class)
                .hasMessageContaining("try again");

        assertThat(stores).hasValue(1);
    }

    @Test
    void storedIssueOfAnEndlessRunStaysAndTheRunFailsByItsTime() {
        SyncScript script = Setting.script(engine, ScriptKind.INCOMING, "store; spin");

        IncomingOutcome outcome = script.run(
                Setting.incoming(Setting.issue("x")),
                Setting.answering(new StoredIssue(Setting.LOCAL, HubIssue.empty())));

        assertThat(outcome).isInstanceOf(IncomingOutcome.Failed.class);
    }

    @Test
    void workerKilledFromOutsideInTheMiddleOfARunIsReplacedUnseen() {
        SyncScript script = outgoing("process; url");
        AtomicInteger asked = new AtomicInteger();
        long victim = Long.parseLong(Setting.run(outgoing("process"), Setting.silent()));

        String summary = Setting.run(script, Setting.tracker(ask -> {
            if (asked.incrementAndGet() == 1)
                ProcessHandle.of(victim).orElseThrow().destroyForcibly();
            return "survived";
        }));

        assertThat(summary).endsWith(" survived").doesNotStartWith(victim + " ");
        assertThat(asked).hasValue(2);
        assertThat(events.all).contains("ended RUN DIED");
    }

    @Test
    void scriptThatEndsEveryWorkerFailsAndOthersGoOn() {
        SyncScript deadly = outgoing("die");
        SyncScript hoarding = outgoing("hoard");
        SyncScript good = outgoing("keep");

        OutgoingOutcome died = deadly.run(Setting.outgoing("x"), Setting.silent());
        OutgoingOutcome hoarded = hoarding.run(Setting.outgoing("x"), Setting.silent());

        assertThat(died).isInstanceOf(OutgoingOutcome.Failed.class);
        assertThat(hoarded).isInstanceOf(OutgoingOutcome.Failed.class);
        assertThat(Setting.run(good, Setting.silent())).isEqualTo("as it was");
    }

    @Test
    void scriptThatAsksWithoutEndIsEnded() {
        OutgoingOutcome outcome = outgoing("ask endlessly").run(Setting.outgoing("x"), Setting.answering("u"));

        assertThat(outcome).isInstanceOf(OutgoingOutcome.Failed.class);
    }

    @Test
    void endlessCompilationIsADiagnosticAndItsWorkerReplaced() {
        Compilation endless = engine.compile(new ScriptSource(ScriptKind.OUTGOING, "compile endlessly"));
        Compilation deadly = engine.compile(new ScriptSource(ScriptKind.OUTGOING, "break the compiler"));

        assertThat(((Compilation.Rejected) endless).errors().getFirst().message())
                .isEqualTo("the script took too long to compile");
        assertThat(((Compilation.Rejected) deadly).errors().getFirst().message())
                .contains("memory to compile");
        assertThat(Setting.run(outgoing("keep"), Setting.silent())).isEqualTo("as it was");
    }

    @Test
    void interruptedCallerLeavesNoRunBehind() throws Exception {
        SyncScript endless = outgoing("spin");
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                thrown.completeExceptionally(new AssertionError(
                        endless.run(Setting.outgoing("x"), Setting.silent()).toString()));
            } catch (RuntimeException e) {
                thrown.complete(e);
            }
        });

        caller.interrupt();

        assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(WorkerUnavailable.class);
        assertThat(Setting.run(outgoing("keep"), Setting.silent())).isEqualTo("as it was");
    }

    @Test
    void closedEngineLeavesNoProcess() {
        long worker = Long.parseLong(Setting.run(outgoing("process"), Setting.silent()));
        SyncScript script = outgoing("keep");

        engine.close();

        ProcessHandle.of(worker).ifPresent(process -> process.onExit().join());
        assertThatThrownBy(() -> Setting.run(script, Setting.silent())).isInstanceOf(WorkerUnavailable.class);
        assertThat(engine.workers()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
