package io.syncline.connection.tracker;

import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** The trackers that connectors have announced. */
@Path("/api/v1/trackers")
public class TrackerResource {
    private final ConnectorConsumer connectors;

    public TrackerResource(ConnectorConsumer connectors) {
        this.connectors = connectors;
    }

    @GET
    public Page<TrackerView> list(
            @QueryParam("limit") Optional<Integer> limit, @QueryParam("cursor") Optional<String> cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return page.of(
                connectors.all().stream()
                        .filter(c -> c.tracker().value().compareTo(page.above()) > 0)
                        .limit(page.fetch())
                        .map(c -> TrackerView.of(c, connectors.alive(c)))
                        .toList(),
                view -> view.kind().value());
    }
}
