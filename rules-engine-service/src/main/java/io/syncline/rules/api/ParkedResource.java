package io.syncline.rules.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.twin.ParkedView;
import io.syncline.rules.park.ParkRepository;
import io.syncline.rules.park.ParkedMessage;
import io.syncline.rules.park.TwinDesk;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What stops twins, and how they go on: retry, skip, retry all. */
@Path("/internal/v1/parked")
@RunOnVirtualThread
public class ParkedResource {
    private static final int MOST = 200;

    private final ParkRepository parked;
    private final ParkedViews views;
    private final TwinDesk desk;
    private final StateTopicsConsumer state;

    public ParkedResource(ParkRepository parked, ParkedViews views, TwinDesk desk, StateTopicsConsumer state) {
        this.parked = parked;
        this.views = views;
        this.desk = desk;
        this.state = state;
    }

    /** A page, and the cursor of the next one. */
    public record Page(List<ParkedView> items, Optional<String> next) {}

    /** Which twins to retry. */
    public record Filter(Optional<String> connection) {}

    /** How many twins were tried again. */
    public record Retried(int retried) {}

    @GET
    public Page list(
            @RestQuery Optional<String> connection,
            @RestQuery Optional<String> cursor,
            @RestQuery Optional<Integer> limit) {
        int size = Math.clamp(limit.orElse(50), 1, MOST);
        List<ParkedMessage> found = parked.stoppers(connection.map(ConnectionId::new), cursor, size + 1);
        List<ParkedView> items = found.stream().limit(size).map(views::message).toList();
        Optional<String> next =
                found.size() > size ? Optional.of(items.getLast().id()) : Optional.empty();
        return new Page(items, next);
    }

    @GET
    @Path("{id}")
    public ParkedView one(@RestPath String id) {
        return views.message(find(id));
    }

    @POST
    @Path("{id}/retry")
    public Retried retry(@RestPath String id) {
        ParkedMessage message = find(id);
        desk.retry(side(message), message.twin()).join();
        return new Retried(1);
    }

    @POST
    @Path("{id}/skip")
    public Retried skip(@RestPath String id) {
        ParkedMessage message = find(id);
        desk.skip(side(message), message).join();
        return new Retried(1);
    }

    @POST
    @Path("retry")
    public Retried retryAll(Filter filter) {
        List<ParkedMessage> all =
                parked.stoppers(filter.connection().map(ConnectionId::new), Optional.empty(), 100_000);
        List<CompletableFuture<Void>> tried = all.stream()
                .filter(message -> state.connection(message.connection()).isPresent())
                .filter(message -> !side(message).held())
                .map(message -> desk.retry(side(message), message.twin()))
                .toList();
        tried.forEach(CompletableFuture::join);
        return new Retried(tried.size());
    }

    private ParkedMessage find(String id) {
        return parked.find(id).orElseThrow(() -> ProblemException.notFound("error " + id));
    }

    private ConnectionSide side(ParkedMessage message) {
        LaneId lane = new LaneId(message.connection(), message.twin().side());
        return state.side(lane).orElseThrow(() -> ProblemException.notFound("connection " + message.connection()));
    }
}
