package io.syncline.script.escape;

import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Runs one payload between canaries and judges what came of it. */
final class Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration THREADS_MAY_TAKE = Duration.ofSeconds(2);
    private static final ScriptSource CLEAN = new ScriptSource(ScriptKind.INCOMING, """
            def names = replica.comments.collect { it.body.reverse() + "${it.body.size()}" }
            issue.summary = names.join(',') + [3, 1, 2].sort() + [a: 1].collect { k, v -> k + v } + (1..3).sum()
            issue.labels += 'clean'
            def left = ['metaClass', 'leaked', 'size'].collect { name -> [:].get(name) }
            log.info("$issue.summary ${issue.labels.size()} $left ${issue.customKeys.bag.list} ${replica.customKeys.bag.list}")
            """);

    private final Sandbox sandbox;
    private final Canaries canaries;
    private final SyncScript kept;
    private final Ending healthy;

    Attack(Sandbox sandbox, Canaries canaries) {
        this.sandbox = sandbox;
        this.canaries = canaries;
        kept = switch (sandbox.compile(CLEAN)) {
            case Compilation.Compiled compiled -> compiled.script();
            case Compilation.Rejected rejected -> throw new AssertionError(rejected.errors());
        };
        sandbox.run(kept, CLEAN.kind(), Trial.FIRST);
        healthy = sandbox.run(kept, CLEAN.kind(), Trial.SECOND);
        if (!(healthy instanceof Ending.Finished)) throw new AssertionError(healthy);
    }

    /** How it ended, and what is wrong with that. */
    record Result(Ending ending, Optional<String> wrong) {}

    Result of(Payload payload) throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Trial trial = new Trial(sandbox, payload);
        Thread thread = new Thread(trial, "attack");
        thread.setDaemon(true);
        thread.start();
        thread.join(PATIENCE.toMillis());
        if (thread.isAlive()) {
            thread.setPriority(Thread.MIN_PRIORITY);
            canaries.touched();
            Ending endless = new Ending.Broken("still running after " + PATIENCE.toSeconds() + " s");
            return new Result(endless, endless.texts().stream().findFirst());
        }
        Optional<String> wrong = trial.wrong(canaries.secrets())
                .or(canaries::touched)
                .or(() -> threads(before))
                .or(() -> sick(trial.ending()));
        return new Result(trial.ending(), wrong);
    }

    /** Whether threads are there that were not, and stay. */
    private static Optional<String> threads(Set<Thread> before) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (before.contains(thread) || !stays(thread)) continue;
            return Optional.of("a thread was left behind: " + thread.getName());
        }
        return Optional.empty();
    }

    private static boolean stays(Thread thread) {
        try {
            return !thread.join(THREADS_MAY_TAKE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether scripts compiled before and after it still do what they did before. */
    private Optional<String> sick(Ending ending) {
        Ending old = sandbox.run(kept, CLEAN.kind(), Trial.SECOND);
        if (!old.equals(healthy)) return Optional.of("a clean script compiled before now ends as " + old);
        if (ending instanceof Ending.Refused) return Optional.empty();
        Ending fresh = sandbox.end(CLEAN, Trial.SECOND);
        return fresh.equals(healthy) ? Optional.empty() : Optional.of("a clean script now ends as " + fresh);
    }
}
