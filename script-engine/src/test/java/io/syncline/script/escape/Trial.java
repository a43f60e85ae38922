package io.syncline.script.escape;

import com.sun.management.ThreadMXBean;
import io.syncline.script.Compilation;
import io.syncline.script.SyncScript;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One payload on its own thread: run for one connection, then, when it is quick, for another one. */
final class Trial implements Runnable {
    static final String FIRST = "first-run-4715";
    static final String SECOND = "second-run";
    private static final Duration QUICK = Duration.ofMillis(500);
    private static final long ALLOCATED = 512L << 20;
    private static final long RESULT = 6L << 20;
    private static final Pattern BUDGET = Pattern.compile("bytes of memory$|more than \\d+ steps|ran longer than");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Sandbox sandbox;
    private final Payload payload;
    private volatile Ending ending = new Ending.Broken("did not start");
    private volatile Optional<String> remembered = Optional.empty();
    private volatile long allocated;

    Trial(Sandbox sandbox, Payload payload) {
        this.sandbox = sandbox;
        this.payload = payload;
    }

    Ending ending() {
        return ending;
    }

    @Override
    public void run() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            ending = switch (sandbox.compile(payload.source())) {
                case Compilation.Rejected rejected -> new Ending.Refused(Sandbox.texts(rejected.errors()));
                case Compilation.Compiled compiled -> ran(compiled, before);
            };
        } catch (Throwable thrown) {
            ending = new Ending.Broken("the engine threw " + thrown);
        }
        if (allocated == 0) allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private Ending ran(Compilation.Compiled compiled, long before) {
        try (SyncScript script = compiled.script()) {
            long start = System.nanoTime();
            Ending first = sandbox.run(script, payload.kind(), FIRST);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            if (System.nanoTime() - start < QUICK.toNanos()) remembered = remembered(script);
            return first;
        }
    }

    /** What the second run of a script does that the first run of a fresh copy does not. */
    private Optional<String> remembered(SyncScript script) {
        Ending second = sandbox.run(script, payload.kind(), SECOND);
        if (second.texts().stream().anyMatch(text -> text.contains(FIRST))) {
            return Optional.of("the second run sees data of the first: " + second);
        }
        Ending fresh = sandbox.end(payload.source(), SECOND);
        return second.equals(fresh) || overBudget(second) && overBudget(fresh)
                ? Optional.empty()
                : Optional.of("the second run ends as " + second + ", a first one as " + fresh);
    }

    /** Which budget ends an endless loop first is up to how warm the machine is. */
    private static boolean overBudget(Ending end) {
        return end instanceof Ending.Failed failed && failed.texts().stream().allMatch(BUDGET.asPredicate());
    }

    /** What is wrong with how it ended, the outside world apart. */
    Optional<String> wrong(List<String> secrets) {
        if (ending instanceof Ending.Broken broken) return Optional.of(broken.how());
        for (String text : ending.texts()) {
            Optional<String> secret = secrets.stream().filter(text::contains).findFirst();
            if (secret.isPresent()) return Optional.of("got hold of: " + text);
            Optional<String> leak = LeakWords.in(text, payload.text());
            if (leak.isPresent()) return Optional.of("leaks '" + leak.get() + "': " + text);
        }
        long size = ending.texts().stream().mapToLong(String::length).sum();
        if (size > RESULT) return Optional.of("a result of " + (size >> 20) + " Mi characters");
        if (allocated > ALLOCATED) return Optional.of("allocated " + (allocated >> 20) + " MiB");
        return remembered;
    }
}
