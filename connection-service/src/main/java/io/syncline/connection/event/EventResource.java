package io.syncline.connection.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The history of sync events. */
@Path("/api/v1/events")
public class EventResource {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final EventRepository events;

    public EventResource(EventRepository events) {
        this.events = events;
    }

    /** The newest first; {@code status} is an outcome. */
    @GET
    public Uni<Page<SyncEvent>> list(
            @QueryParam("connection") Optional<ConnectionId> connection,
            @QueryParam("key") Optional<String> key,
            @QueryParam("direction") Optional<String> direction,
            @QueryParam("status") Optional<String> status,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        return events.list(EventFilter.of(connection, key, direction, status), PageRequest.of(limit, cursor));
    }

    /** Events as they happen; with {@code Last-Event-ID} everything since then. */
    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> stream(
            @QueryParam("connection") Optional<ConnectionId> connection,
            @QueryParam("key") Optional<String> key,
            @HeaderParam("Last-Event-ID") Optional<Long> last,
            @Context Sse sse) {
        EventFilter filter = EventFilter.of(connection, key, Optional.empty(), Optional.empty());
        Uni<Long> from = last.map(seq -> Uni.createFrom().item(seq)).orElseGet(events::newest);
        return from.toMulti()
                .onItem()
                .transformToMultiAndConcatenate(seq -> since(filter, new AtomicLong(seq)))
                .map(event -> sse.newEventBuilder()
                        .id(Long.toString(event.seq()))
                        .name("event")
                        .data(HubJson.text(event.event()))
                        .build());
    }

    private Multi<NumberedEvent> since(EventFilter filter, AtomicLong place) {
        return Uni.createFrom()
                .deferred(() -> events.after(filter, place.get()))
                .onFailure()
                .recoverWithItem(List.of())
                .repeat()
                .withDelay(TICK)
                .indefinitely()
                .onItem()
                .<NumberedEvent>disjoint()
                .invoke(event -> place.set(event.seq()));
    }
}
