package io.syncline.script.worker.launch;

import io.syncline.script.worker.serve.WorkerMain;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a worker process writes: that it is ready, else what is wrong. Read to its end, so that the process never waits for a reader. */
final class WorkerOutput {
    private static final int KEPT = 4_000;

    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private WorkerOutput() {}

    static WorkerOutput of(InputStream output) {
        WorkerOutput read = new WorkerOutput();
        Thread.ofPlatform().daemon().name("script-worker-output").start(() -> read.all(output));
        return read;
    }

    /** Waits until the worker is ready; one that ends or takes longer than this is an {@link IOException} with its last words. */
    void awaitReady(Duration patience) throws IOException {
        try {
            ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the script worker was not ready after " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a script worker started", e);
        }
    }

    private void all(InputStream output) {
        StringBuilder last = new StringBuilder();
        byte[] part = new byte[1024];
        try (output) {
            for (int count = output.read(part); count >= 0; count = output.read(part)) {
                last.append(new String(part, 0, count, StandardCharsets.UTF_8));
                if (last.toString().lines().anyMatch(WorkerMain.READY::equals)) ready.complete(null);
                if (last.length() > KEPT) last.delete(0, last.length() - KEPT);
            }
        } catch (IOException e) {
            last.append(e.getMessage());
        }
        ready.completeExceptionally(new IOException(
                "the script worker did not start: " + last.toString().strip()));
    }
}
