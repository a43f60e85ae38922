package io.syncline.simulators.journal;

import io.syncline.simulators.http.Call;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The requests received, oldest first; forgets the oldest beyond a limit. Safe for many threads. */
public final class Journal {
    private static final int LIMIT = 50_000;

    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private long count;

    public synchronized void add(
            Instant at, Call call, int status, Optional<String> actor, boolean mutating, Optional<String> fault) {
        entries.addLast(new JournalEntry(++count, at, call, status, actor, mutating, fault));
        if (entries.size() > LIMIT) entries.removeFirst();
    }

    public synchronized List<JournalEntry> entries(JournalFilter filter) {
        return entries.stream().filter(filter::shows).toList();
    }

    public synchronized void clear() {
        entries.clear();
    }
}
