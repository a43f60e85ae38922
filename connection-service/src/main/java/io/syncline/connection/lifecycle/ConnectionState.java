package io.syncline.connection.lifecycle;

import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import java.util.Optional;

/**
 * Where a connection stands between what people asked for and what its lanes have confirmed. {@link #status()} is only ever what is
 * confirmed: a connection that is not yet held on both lanes is not deactivated.
 */
public sealed interface ConnectionState {
    /** What is confirmed. */
    ConnectionStatus status();

    /** What was asked for. */
    default ConnectionStatus requested() {
        return status();
    }

    /** Version of the connection that the lanes must answer to; 0 when nothing is awaited. */
    default long awaited() {
        return 0;
    }

    /** Waits for acceptance. */
    record Pending() implements ConnectionState {
        @Override
        public ConnectionStatus status() {
            return ConnectionStatus.PENDING;
        }
    }

    record Active() implements ConnectionState {
        @Override
        public ConnectionStatus status() {
            return ConnectionStatus.ACTIVE;
        }
    }

    record Deactivated() implements ConnectionState {
        @Override
        public ConnectionStatus status() {
            return ConnectionStatus.DEACTIVATED;
        }
    }

    /** Asked to be active; the lanes have not answered yet. {@code status} is what it was. */
    record Activating(ConnectionStatus status, long awaited) implements ConnectionState {
        public Activating {
            if (status == ConnectionStatus.ACTIVE) throw new IllegalArgumentException("it is active already");
        }

        @Override
        public ConnectionStatus requested() {
            return ConnectionStatus.ACTIVE;
        }
    }

    /** Asked to be deactivated; something may still be in flight. */
    record Deactivating(long awaited) implements ConnectionState {
        @Override
        public ConnectionStatus status() {
            return ConnectionStatus.ACTIVE;
        }

        @Override
        public ConnectionStatus requested() {
            return ConnectionStatus.DEACTIVATED;
        }
    }

    /** After somebody asked for it to be active; {@code version} is the one that will say so. Repeating changes nothing. */
    default ConnectionState activated(long version) {
        return switch (this) {
            case Pending p -> new Activating(ConnectionStatus.PENDING, version);
            case Deactivated d -> new Activating(ConnectionStatus.DEACTIVATED, version);
            case Deactivating d -> new Activating(ConnectionStatus.DEACTIVATED, version);
            case Active a -> a;
            case Activating a -> a;
        };
    }

    /** After somebody asked for it to be deactivated; empty for one that was never accepted. */
    default Optional<ConnectionState> deactivated(long version) {
        return switch (this) {
            case Pending p -> Optional.empty();
            case Active a -> Optional.of(new Deactivating(version));
            case Activating a -> Optional.of(new Deactivating(version));
            case Deactivated d -> Optional.of(d);
            case Deactivating d -> Optional.of(d);
        };
    }

    /** After looking at what both lanes say of themselves. */
    default ConnectionState settled(Optional<LaneRecord> left, Optional<LaneRecord> right) {
        return switch (this) {
            case Activating a when flows(left, a.awaited) && flows(right, a.awaited) -> new Active();
            case Deactivating d when held(left, d.awaited) && held(right, d.awaited) -> new Deactivated();
            case Activating a -> a;
            case Deactivating d -> d;
            case Pending p -> p;
            case Active a -> a;
            case Deactivated d -> d;
        };
    }

    /** Whether it may be deleted. */
    default boolean deletable() {
        return this instanceof Pending || this instanceof Deactivated;
    }

    /** From the three stored values. */
    static ConnectionState of(ConnectionStatus status, ConnectionStatus requested, long awaited) {
        if (status != requested) {
            return requested == ConnectionStatus.ACTIVE ? new Activating(status, awaited) : new Deactivating(awaited);
        }
        return switch (status) {
            case PENDING -> new Pending();
            case ACTIVE -> new Active();
            case DEACTIVATED -> new Deactivated();
        };
    }

    private static boolean held(Optional<LaneRecord> lane, long version) {
        return lane.filter(l -> l.connectionVersion() >= version && l.flow() == LaneFlow.HELD)
                .isPresent();
    }

    private static boolean flows(Optional<LaneRecord> lane, long version) {
        return lane.filter(l -> l.connectionVersion() >= version && l.flow() != LaneFlow.HELD)
                .isPresent();
    }
}
