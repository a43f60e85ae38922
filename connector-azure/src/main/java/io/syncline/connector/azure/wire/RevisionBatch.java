package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One page of the feed of revisions. */
public record RevisionBatch(
        List<WorkItem> values,
        Optional<String> continuationToken,
        @JsonProperty("isLastBatch") boolean last) {
    public RevisionBatch {
        values = List.copyOf(Objects.requireNonNullElse(values, List.of()));
    }
}
