package io.syncline.benchmarks.calls;

/** Requests of Syncline's own account to one tracker, refused ones among them. */
public record Calls(long reads, long writes) {
    static final Calls NONE = new Calls(0, 0);

    Calls and(Calls other) {
        return new Calls(reads + other.reads, writes + other.writes);
    }

    @Override
    public String toString() {
        return reads + " + " + writes;
    }
}
