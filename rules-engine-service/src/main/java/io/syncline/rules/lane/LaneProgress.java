package io.syncline.rules.lane;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Which records of one lane partition are done, so that its offset never passes one that is not. For one thread; completions are
 * handed over by that thread too.
 */
final class LaneProgress {
    private final TreeSet<Long> open = new TreeSet<>();
    private final TreeSet<Long> givenUp = new TreeSet<>();
    private long next;

    /** @param next offset of the first record to come */
    LaneProgress(long next) {
        this.next = next;
    }

    void started(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
    }

    void done(long offset) {
        open.remove(offset);
    }

    /** The record was not done and is to be delivered again. */
    void givenUp(long offset) {
        open.remove(offset);
        givenUp.add(offset);
    }

    /** Everything before this offset is done. */
    long committable() {
        long first = open.isEmpty() ? next : open.first();
        return givenUp.isEmpty() ? first : Math.min(first, givenUp.first());
    }

    /** Nothing is in flight. */
    boolean idle() {
        return open.isEmpty();
    }

    int inFlight() {
        return open.size();
    }

    /** Where to read from again because records were given up; empty when none was. Forgets them. */
    OptionalLong rewind() {
        if (givenUp.isEmpty()) return OptionalLong.empty();
        long from = givenUp.first();
        givenUp.clear();
        next = from;
        return OptionalLong.of(from);
    }
}
