package io.syncline.connector.azure;

import io.syncline.connector.azure.wire.WorkItem;
import java.util.List;
import java.util.Optional;

/**
 * Part of the feed of revisions.
 *
 * @param revisions in the order they were made
 * @param token where the feed goes on; empty while nothing was read at all
 */
record Feed(List<WorkItem> revisions, Optional<String> token) {
    Feed {
        revisions = List.copyOf(revisions);
    }
}
