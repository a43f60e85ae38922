package io.syncline.connector.azure;

import io.syncline.connector.azure.query.Wiql;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.azure.write.AzureMarker;
import io.syncline.connector.tracker.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the work item that an earlier attempt created. Asks the query engine first and then, since a query may lag behind, the
 * feed of revisions.
 */
final class EarlierCreate {
    /** How far the clocks of the vendor and of this node may be apart. */
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(10);

    private final AzureClient client;
    private final String project;

    EarlierCreate(AzureClient client, String project) {
        this.client = client;
        this.project = project;
    }

    /** The work item with this marker, created since the intent to create it was stored. */
    Answer<Optional<WorkItem>> find(AzureMarker marker, Instant intended) {
        Instant since = intended.minus(CLOCK_DRIFT);
        return client.query(project, Wiql.createdByMe(project, since))
                .then(numbers -> among(numbers, marker))
                .then(found -> found.isPresent()
                        ? Answer.done(found)
                        : client.createdSince(project, since).then(numbers -> among(numbers, marker)));
    }

    private Answer<Optional<WorkItem>> among(List<Long> numbers, AzureMarker marker) {
        return client.workItems(project, numbers)
                .map(items -> items.stream().filter(marker::marks).findFirst());
    }
}
