package io.syncline.connector.azure.wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One page of a work item's comments. */
public record CommentPage(List<WorkItemComment> comments, Optional<String> continuationToken) {
    public CommentPage {
        comments = List.copyOf(Objects.requireNonNullElse(comments, List.of()));
    }
}
