package io.syncline.connection.lifecycle;

import io.syncline.connection.rules.FlowDirection;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConflictPolicy;
import java.time.Instant;

/**
 * A connection as it is stored.
 *
 * @param version grows with every publication
 */
public record Connection(
        ConnectionId id,
        long version,
        String name,
        String description,
        Mode mode,
        ConflictPolicy conflicts,
        FlowDirection direction,
        ConnectionState state,
        ConnectionSide left,
        ConnectionSide right,
        Instant createdAt) {

    public ConnectionSide side(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** The version that the next publication will have. */
    public long nextVersion() {
        return version + 1;
    }

    /** The same content as the next version. */
    public Connection next() {
        return new Connection(
                id, nextVersion(), name, description, mode, conflicts, direction, state, left, right, createdAt);
    }

    Connection in(ConnectionState newState) {
        return new Connection(
                id, version, name, description, mode, conflicts, direction, newState, left, right, createdAt);
    }

    Connection patched(ConnectionPatch patch) {
        return new Connection(
                id,
                version,
                patch.name().map(String::strip).orElse(name),
                patch.description().orElse(description),
                patch.mode().map(ConnectionForm::mode).orElse(mode),
                patch.conflicts().map(ConnectionForm::conflicts).orElse(conflicts),
                direction,
                state,
                left,
                right,
                createdAt);
    }

    /** With another published rules version on one side. */
    public Connection ruledBy(Side side, long rules, FlowDirection newDirection) {
        ConnectionSide changed =
                new ConnectionSide(side(side).instance(), side(side).project(), rules);
        return new Connection(
                id,
                version,
                name,
                description,
                mode,
                conflicts,
                newDirection,
                state,
                side == Side.LEFT ? changed : left,
                side == Side.RIGHT ? changed : right,
                createdAt);
    }
}
