package io.syncline.connection.lifecycle;

import io.syncline.connection.instance.Instance;
import io.syncline.connection.internal.DefaultRules;
import io.syncline.connection.rules.FlowDirection;
import io.syncline.connection.rules.RulesVersion;
import io.syncline.connection.start.NewId;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes connections from requests that passed {@link ConnectionForm}: ids and the time come from here. */
@Singleton
final class ConnectionSource {
    private static final long FIRST = 1;
    private final NewId ids;
    private final Clock clock;

    ConnectionSource(NewId ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The first rules of a side. */
    RulesVersion generated(Side side, long version, DefaultRules rules) {
        return new RulesVersion(
                side, version, rules.outgoing(), rules.incoming(), "syncline", "generated", clock.instant());
    }

    RulesVersion first(Side side, DefaultRules rules) {
        return generated(side, FIRST, rules);
    }

    Connection create(ConnectionRequest request, Instance left, Instance right, FlowDirection direction) {
        boolean manual = request.accept().filter("manual"::equals).isPresent();
        return new Connection(
                new ConnectionId(ids.next()),
                1,
                request.name().orElseThrow().strip(),
                request.description().orElse(""),
                ConnectionForm.mode(request.mode().orElse("BASIC")),
                ConnectionForm.conflicts(request.conflicts().orElse("newest")),
                direction,
                manual ? new ConnectionState.Pending() : new ConnectionState.Active(),
                side(left, request.left().orElseThrow()),
                side(right, request.right().orElseThrow()),
                clock.instant());
    }

    private static ConnectionSide side(Instance instance, ConnectionRequest.End end) {
        return new ConnectionSide(instance.id(), end.project().orElseThrow().strip(), FIRST);
    }
}
