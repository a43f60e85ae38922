package io.syncline.script.worker.launch;

/**
 * What one worker may use, in MiB; a worker that needs more ends and is replaced.
 *
 * @param heap objects of all scripts that run at a time
 * @param classes compiled scripts and the worker's own classes
 */
public record WorkerMemory(int heap, int classes) {
    public WorkerMemory {
        if (heap < 32) throw new IllegalArgumentException("a worker's heap of " + heap + " MiB is below 32");
        if (classes < 64)
            throw new IllegalArgumentException("a worker's class space of " + classes + " MiB is below 64");
    }

    /** 256 MiB of each. */
    public static WorkerMemory defaults() {
        return new WorkerMemory(256, 256);
    }
}
