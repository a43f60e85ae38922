package io.syncline.rules.lookup;

import io.syncline.hub.id.EntityRef;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says who is in sync with whom. Asked from one side of a connection; what that connection does not know, others between the same two
 * instances may, such as the parent of an issue in another project. Blocks on the database.
 */
@ApplicationScoped
public class TwinQuestions {
    private final TwinRepository twins;
    private final StateTopicsConsumer state;

    public TwinQuestions(TwinRepository twins, StateTopicsConsumer state) {
        this.twins = twins;
        this.state = state;
    }

    /** The local twin of a remote entity. */
    public Optional<EntityRef> localOf(ConnectionSide side, String remoteId) {
        return first(side, one -> twins.byRemote(one.connection().id(), one.side(), remoteId)
                .flatMap(twin -> twin.link().local()));
    }

    /** The remote twin of a local entity. */
    public Optional<EntityRef> remoteOf(ConnectionSide side, String localId) {
        return first(
                side, one -> byLocal(one, localId).flatMap(twin -> twin.link().remote()));
    }

    /** Web address of the remote twin, as the remote side last told it. */
    public Optional<String> remoteIssueUrl(ConnectionSide side, String localId) {
        return first(side, one -> byLocal(one, localId)
                .flatMap(twin -> twin.memory().lastReceived())
                .flatMap(replica -> replica.source().url()));
    }

    /** Whether a local entity is in sync, on the connections of this name or, without one, on any that stands on its instance. */
    public boolean underSync(ConnectionSide side, String localId, Optional<String> connection) {
        return state.sidesOn(side.local().instance()).stream()
                .filter(one -> connection
                        .filter(name -> !name.equals(one.connection().name()))
                        .isEmpty())
                .anyMatch(one ->
                        twins.keyOf(one.connection().id(), one.side(), localId).isPresent());
    }

    private Optional<Twin> byLocal(ConnectionSide side, String localId) {
        return twins.byLocal(side.connection().id(), side.side(), localId);
    }

    private <T> Optional<T> first(ConnectionSide side, Function<ConnectionSide, Optional<T>> question) {
        Optional<T> here = question.apply(side);
        if (here.isPresent()) return here;
        return alike(side).stream().map(question).flatMap(Optional::stream).findFirst();
    }

    /** Other sides with the same instances at the same ends, in an order that stays. */
    private List<ConnectionSide> alike(ConnectionSide side) {
        return state.sidesOn(side.local().instance()).stream()
                .filter(one -> !one.lane().equals(side.lane()))
                .filter(one -> one.remote().instance().equals(side.remote().instance()))
                .sorted(Comparator.comparing(one -> one.lane().toString()))
                .toList();
    }
}
