package io.syncline.rules.incoming;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Link;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.work.Announcer;
import io.syncline.rules.work.Creations;
import io.syncline.rules.work.Happened;
import io.syncline.rules.work.StageOutcome;
import io.syncline.rules.work.TwinBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Applies messages of a lane to one side of a twin. Blocking; the caller keeps others away from the twin meanwhile and applies its
 * messages in order. Every message may come twice.
 */
@ApplicationScoped
public class IncomingStage {
    private final SyncApply sync;
    private final AckApply ack;
    private final TwinBook book;
    private final Announcer announcer;
    private final Creations creations;

    public IncomingStage(SyncApply sync, AckApply ack, TwinBook book, Announcer announcer, Creations creations) {
        this.sync = sync;
        this.ack = ack;
        this.book = book;
        this.announcer = announcer;
        this.creations = creations;
    }

    /**
     * @param known the twin as stored, if there is one
     * @param held tells when to give up because the connection was put on hold
     */
    public StageOutcome apply(ConnectionSide side, Optional<Twin> known, LaneMessage message, BooleanSupplier held) {
        TwinKey key = new TwinKey(message.twin(), side.side());
        switch (message) {
            case LaneMessage.Sync s -> {
                Twin twin = known.orElseGet(() -> Twin.received(
                        key, side.connection().id(), s.replica().source().ref()));
                return twin.live() ? sync(side, twin, s, held) : StageOutcome.FINISHED;
            }
            case LaneMessage.Ack a -> known.filter(Twin::live).ifPresent(twin -> ack.apply(side, twin, a));
            case LaneMessage.Linked linked -> {
                if (known.isEmpty()) link(side, key, linked);
            }
            case LaneMessage.Unlinked unlinked ->
                known.filter(Twin::live)
                        .ifPresent(twin -> end(
                                side, twin, TwinState.UNLINKED, "unlinked by the other side: " + unlinked.reason()));
            case LaneMessage.Deleted deleted ->
                known.filter(Twin::live)
                        .ifPresent(twin ->
                                end(side, twin, TwinState.REMOTE_REMOVED, "the other side's entity was removed"));
        }
        return StageOutcome.FINISHED;
    }

    private StageOutcome sync(ConnectionSide side, Twin twin, LaneMessage.Sync message, BooleanSupplier held) {
        if (twin.link().local().isPresent()) return sync.apply(side, twin, message, held);
        return creations.during(twin.connection(), twin.key(), () -> sync.apply(side, twin, message, held));
    }

    private void link(ConnectionSide side, TwinKey key, LaneMessage.Linked linked) {
        Twin twin = Twin.initiated(key, side.connection().id(), linked.receiver())
                .with(TwinState.LINKED)
                .with(Link.none().withLocal(linked.receiver()).withRemote(linked.sender()));
        book.save(twin, twin, List.of());
    }

    private void end(ConnectionSide side, Twin twin, TwinState state, String why) {
        Twin after = twin.with(state);
        Happened ended = Happened.of(Direction.INCOMING, Outcome.ENDED, twin.receivedEvent(), List.of(why));
        book.save(twin, after, List.of(announcer.event(side, after, ended)));
    }
}
