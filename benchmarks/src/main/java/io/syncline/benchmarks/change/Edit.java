package io.syncline.benchmarks.change;

import java.time.Instant;

/**
 * A change that a person makes.
 *
 * @param number of the edit within its run, rising with time
 * @param text the new summary; no other edit of any run has it
 * @param intended when it was due, however late it was then sent
 */
public record Edit(int issue, int number, String text, Instant intended) {
    public Edit {
        if (text.isBlank()) throw new IllegalArgumentException("edit " + number + " has no text");
    }
}
