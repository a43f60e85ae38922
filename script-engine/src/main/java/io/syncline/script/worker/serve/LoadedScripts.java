package io.syncline.script.worker.serve;

import io.syncline.script.SyncScript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The scripts a worker holds, by the id of their code. The ones used longest ago are let go when there are too many: whoever needs
 * them loads them again. Thread-safe.
 */
final class LoadedScripts {
    /** A script in use: it is not closed before this is. */
    final class Lease implements AutoCloseable {
        private final Entry entry;

        private Lease(Entry entry) {
            this.entry = entry;
        }

        SyncScript script() {
            return entry.script;
        }

        @Override
        public void close() {
            returned(entry);
        }
    }

    private static final class Entry {
        private final SyncScript script;
        private int leases;
        private boolean dropped;

        private Entry(SyncScript script) {
            this.script = script;
        }
    }

    private final int most;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    LoadedScripts(int most) {
        this.most = most;
    }

    /** Loads code unless it is there; what the loader throws passes. */
    void load(String code, Supplier<SyncScript> loader) {
        synchronized (entries) {
            if (entries.containsKey(code)) return;
        }
        Entry fresh = new Entry(loader.get());
        synchronized (entries) {
            Entry other = entries.putIfAbsent(code, fresh);
            if (other != null) drop(fresh);
            else if (entries.size() > most) dropEldest();
        }
    }

    /** The script of this code, in use until the lease is closed; empty when it is not loaded. */
    Optional<Lease> lease(String code) {
        synchronized (entries) {
            Entry entry = entries.get(code);
            if (entry == null) return Optional.empty();
            entry.leases++;
            return Optional.of(new Lease(entry));
        }
    }

    /** Lets code go once nobody uses it. */
    void forget(String code) {
        synchronized (entries) {
            Entry entry = entries.remove(code);
            if (entry != null) drop(entry);
        }
    }

    private void returned(Entry entry) {
        synchronized (entries) {
            entry.leases--;
            closeIfDone(entry);
        }
    }

    private void dropEldest() {
        forget(entries.keySet().iterator().next());
    }

    private static void drop(Entry entry) {
        entry.dropped = true;
        closeIfDone(entry);
    }

    private static void closeIfDone(Entry entry) {
        if (entry.dropped && entry.leases == 0) entry.script.close();
    }
}
