package io.syncline.benchmarks.change;

import java.time.Instant;

/** What became of one edit. */
public sealed interface Fate {

    /** Its text was written, first at this moment. */
    record Written(Instant at) implements Fate {}

    /** Its text was never written, but that of a later edit of the same issue was, first at this moment. */
    record Superseded(Instant at) implements Fate {}

    /** Neither it nor any later edit of its issue was written. */
    record Lost() implements Fate {}
}
