package io.syncline.script.worker.pool;

/** Why a worker is no more. */
public enum WorkerEnd {
    /** It was killed, because something it did took longer than it may. */
    OVERSTAYED,
    /** It was killed, because the one it worked for went away in the middle. */
    ABANDONED,
    /** It ended by itself: out of memory, a crash, killed from outside. */
    DIED,
    /** It is not needed any more. */
    CLOSED
}
