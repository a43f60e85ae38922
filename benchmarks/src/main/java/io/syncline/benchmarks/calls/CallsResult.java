package io.syncline.benchmarks.calls;

import java.util.List;
import java.util.stream.Collectors;

/** All costs, in the order they were measured. */
public record CallsResult(List<Cost> costs) {
    String text() {
        return costs.stream()
                .map(Cost::text)
                .collect(Collectors.joining("", "requests per change, as reads + writes\n", ""));
    }
}
