package io.syncline.rules.work;

import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Runs pieces of work one after the other per key, and side by side across keys, each on a virtual thread. Thread-safe. */
public final class SerialLines<K> {
    private final Map<K, CompletableFuture<?>> tails = new ConcurrentHashMap<>();
    private final Executor threads;

    public SerialLines(Executor threads) {
        this.threads = threads;
    }

    /** Queues work behind everything queued earlier for this key, in the caller's trace. The future fails with what the work throws. */
    public <T> CompletableFuture<T> submit(K key, Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Supplier<T> traced = Context.current().wrapSupplier(work);
        tails.compute(key, (k, tail) -> {
            CompletableFuture<?> before = tail == null ? CompletableFuture.completedFuture(null) : tail;
            before.whenCompleteAsync((ignored, e) -> complete(done, traced), threads);
            return done;
        });
        done.whenComplete((value, e) -> tails.remove(key, done));
        return done;
    }

    /** How many keys have work waiting or running. */
    public int busy() {
        return tails.size();
    }

    private static <T> void complete(CompletableFuture<T> done, Supplier<T> work) {
        try {
            done.complete(work.get());
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }
}
