package io.syncline.script.escape.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Drops lines from a program for as long as the engine and stock Groovy still differ on it. */
final class Shrinking {
    private final Comparison comparison;

    Shrinking(Comparison comparison) {
        this.comparison = comparison;
    }

    List<String> smallest(List<String> program) throws InterruptedException {
        List<String> smallest = program;
        for (int size = Math.max(1, program.size() / 2); size >= 1; size /= 2) {
            smallest = without(smallest, size);
        }
        return without(smallest, 1);
    }

    private List<String> without(List<String> program, int size) throws InterruptedException {
        List<String> smallest = program;
        for (int from = smallest.size() - size; from >= 0; from--) {
            if (from + size > smallest.size()) continue;
            List<String> smaller = new ArrayList<>(smallest);
            smaller.subList(from, from + size).clear();
            if (comparison.of(smaller).sort() == Verdict.Sort.DIFFERENT) smallest = smaller;
        }
        return smallest;
    }
}
