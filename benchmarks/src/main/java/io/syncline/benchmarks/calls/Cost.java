package io.syncline.benchmarks.calls;

/**
 * What one change cost until all was quiet again, the look at the echo of our own write among it.
 *
 * @param change what a person did
 * @param from the tracker where it was done
 * @param to the tracker where it was written
 */
public record Cost(String change, String from, String to, Calls source, Calls target) {
    String text() {
        return String.format("%-12s %-7s -> %-7s source %-7s target %s%n", change, from, to, source, target);
    }
}
