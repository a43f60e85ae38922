package io.syncline.rules.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Recordings that are still to be stored. Bounded, so that a slow database costs recordings and not memory. Thread-safe. */
@ApplicationScoped
class RecordingQueue {
    private static final long MOST_CHARACTERS = 8 * 1024 * 1024;
    private static final int BATCH = 200;

    private final Queue<RecordingRow> rows = new ConcurrentLinkedQueue<>();
    private final AtomicLong characters = new AtomicLong();

    /** Whether there was room. */
    boolean offer(RecordingRow row) {
        int size = row.body().length();
        if (characters.addAndGet(size) > MOST_CHARACTERS) {
            characters.addAndGet(-size);
            return false;
        }
        return rows.add(row);
    }

    /** The next ones to store; empty when there are none. */
    List<RecordingRow> take() {
        List<RecordingRow> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            RecordingRow row = rows.poll();
            if (row == null) break;
            characters.addAndGet(-row.body().length());
            batch.add(row);
        }
        return batch;
    }
}
