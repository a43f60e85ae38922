package io.syncline.benchmarks.startup;

import io.syncline.devstack.part.PartName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** @param seconds until the last part served */
record StartupResult(double seconds, List<Part> parts, long idleMebibytes, long loadedMebibytes) {

    /**
     * @param seconds from the start of the system until the part served
     * @param idleMebibytes after that
     * @param loadedMebibytes after the load
     */
    record Part(String name, double seconds, long idleMebibytes, long loadedMebibytes) {
        String text() {
            return String.format(Locale.ROOT, "%-22s %8.1f %10d %10d%n", name, seconds, idleMebibytes, loadedMebibytes);
        }
    }

    StartupResult {
        parts = List.copyOf(parts);
    }

    /** @param ready when each part served, by label */
    static StartupResult of(Map<String, Duration> ready, Map<PartName, Long> idle, Map<PartName, Long> loaded) {
        List<Part> parts = Stream.of(PartName.values())
                .map(name -> new Part(
                        name.label(),
                        ready.getOrDefault(name.label(), Duration.ZERO).toMillis() / 1000.0,
                        idle.getOrDefault(name, 0L),
                        loaded.getOrDefault(name, 0L)))
                .toList();
        return new StartupResult(
                parts.stream().mapToDouble(Part::seconds).max().orElse(0),
                parts,
                parts.stream().mapToLong(Part::idleMebibytes).sum(),
                parts.stream().mapToLong(Part::loadedMebibytes).sum());
    }

    String text() {
        String head = String.format(Locale.ROOT, "%-22s %8s %10s %10s%n", "part", "ready s", "idle MiB", "loaded MiB");
        return head
                + parts.stream().map(Part::text).collect(Collectors.joining())
                + new Part("total", seconds, idleMebibytes, loadedMebibytes).text();
    }
}
