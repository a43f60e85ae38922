package io.syncline.connector.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A stream whose reads do not wait for ever: one that brings nothing for the time given is closed from outside and ends in an
 * {@link IOException}. A reader that takes its time is let be.
 */
public final class WatchedStream extends FilterInputStream {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("stream-watch").daemon().factory());
    private static final long NOT_READING = 0;

    private final long patience;
    private final ScheduledFuture<?> watch;
    private volatile long readingSince = NOT_READING;
    private volatile boolean stalled;

    public WatchedStream(InputStream stream, Duration patience) {
        super(stream);
        this.patience = patience.toNanos();
        long look = Math.max(1, patience.toMillis() / 4);
        this.watch = TIMER.scheduleWithFixedDelay(this::look, look, look, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long since = readingSince;
        if (since == NOT_READING || System.nanoTime() - since < patience) return;
        stalled = true;
        try {
            close();
        } catch (IOException e) {
            // The reader learns of it.
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
        long now = System.nanoTime();
        readingSince = now == NOT_READING ? 1 : now;
        try {
            int read = in.read(buffer, offset, most);
            if (stalled) throw new IOException("stalled");
            return read;
        } catch (IOException e) {
            throw stalled
                    ? new IOException(
                            "nothing came for " + Duration.ofNanos(patience).toSeconds() + " s", e)
                    : e;
        } finally {
            readingSince = NOT_READING;
        }
    }

    @Override
    public void close() throws IOException {
        watch.cancel(false);
        in.close();
    }
}
