package io.syncline.rules.change;

import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.rules.park.TwinDesk;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.DatabaseRetryClient;
import io.syncline.rules.work.SerialLines;
import io.syncline.rules.work.WorkThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the twins a hint concerns and brings new entities under sync. Hints for one entity are handled one after the other; those that
 * wait together cost one look.
 */
@ApplicationScoped
public class ChangeDesk {
    private final SerialLines<String> lines;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final StateTopicsConsumer state;
    private final TwinRepository twins;
    private final TwinDesk desk;
    private final Intake intake;
    private final DatabaseRetryClient persistence;

    public ChangeDesk(
            WorkThreads threads,
            StateTopicsConsumer state,
            TwinRepository twins,
            TwinDesk desk,
            Intake intake,
            DatabaseRetryClient persistence) {
        this.lines = new SerialLines<>(threads);
        this.state = state;
        this.twins = twins;
        this.desk = desk;
        this.intake = intake;
        this.persistence = persistence;
    }

    /** Hints for one entity that wait for the same look. */
    private record Waiting(Change hint, CompletableFuture<Void> done) {}

    /** Completes when everything the hint leads to is durable. */
    public CompletableFuture<Void> accept(Change hint) {
        String key = hint.entity().changeKey() + "/" + hint.kind() + "/"
                + hint.connection().map(Object::toString).orElse("");
        return waiting.computeIfAbsent(key, k -> new Waiting(hint, look(k, hint)))
                .done();
    }

    private CompletableFuture<Void> look(String key, Change hint) {
        return lines.submit(hint.entity().changeKey(), () -> {
            waiting.remove(key);
            HintedEntity hinted = new HintedEntity(() -> intake.read(hint));
            for (ConnectionSide side : state.sidesOn(hint.entity().instance())) {
                if (hint.connection()
                        .filter(id -> !id.equals(side.connection().id()))
                        .isEmpty()) concern(side, hint, hinted);
            }
            return null;
        });
    }

    private void concern(ConnectionSide side, Change hint, HintedEntity hinted) {
        persistence.lasting(() -> {
            Optional<TwinKey> twin = twins.keyOf(
                    side.connection().id(), side.side(), hint.entity().id());
            if (twin.isPresent()) desk.changed(side, twin.get(), hint).join();
            else if (hint.kind() != ChangeKind.DELETED) {
                intake.wanted(side, hint, hinted)
                        .ifPresent(entity -> desk.begin(side, entity, hint).join());
            }
        });
    }
}
