package io.syncline.rules.work;

import io.syncline.hub.id.InstanceId;
import io.syncline.rules.tracker.TrackerAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Calls trackers for as long as it takes: waits out pauses, tries again what may be tried again, and limits how many calls one
 * instance gets at a time. What comes back is final: {@link TrackerAnswer.Done}, {@link TrackerAnswer.Refused},
 * {@link TrackerAnswer.Gone} or {@link TrackerAnswer.Unknown}.
 */
@ApplicationScoped
public class Patience {
    private static final int CALLS_AT_A_TIME = 16;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Pauses pauses;
    private final Map<InstanceId, Semaphore> calls = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public Patience(Pauses pauses) {
        this.pauses = pauses;
    }

    /**
     * @param given tells when to give up waiting, because the work is to be done later from its start
     * @throws WorkStopped when given up; nothing of the last attempt was done then
     */
    public <T> TrackerAnswer<T> call(InstanceId instance, BooleanSupplier given, Supplier<TrackerAnswer<T>> call) {
        while (true) {
            TrackerAnswer<T> answer = attempt(instance, given, call);
            if (!(answer instanceof TrackerAnswer.TryLater<T>)) return answer;
        }
    }

    /**
     * One attempt as soon as there is no pause; one that is put off begins a pause, and is an answer like the others.
     *
     * @param given tells when to give up waiting
     * @throws WorkStopped when given up, before the attempt
     */
    public <T> TrackerAnswer<T> attempt(InstanceId instance, BooleanSupplier given, Supplier<TrackerAnswer<T>> call) {
        awaitOpen(instance, given);
        TrackerAnswer<T> answer = once(instance, call);
        if (answer instanceof TrackerAnswer.TryLater<T> later) pauses.pause(instance, later.reason(), later.after());
        return answer;
    }

    /** Gives up all waiting. */
    public void stop() {
        stopping = true;
    }

    private <T> TrackerAnswer<T> once(InstanceId instance, Supplier<TrackerAnswer<T>> call) {
        Semaphore permits = calls.computeIfAbsent(instance, id -> new Semaphore(CALLS_AT_A_TIME, true));
        permits.acquireUninterruptibly();
        try {
            return call.get();
        } finally {
            permits.release();
        }
    }

    private void awaitOpen(InstanceId instance, BooleanSupplier given) {
        while (true) {
            if (stopping) throw new WorkStopped("stopping");
            if (given.getAsBoolean()) throw new WorkStopped("on hold");
            if (pauses.current(instance).isEmpty()) return;
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
