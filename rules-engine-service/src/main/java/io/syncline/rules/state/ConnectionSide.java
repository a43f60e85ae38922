package io.syncline.rules.state;

import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.SideSpec;

/** A connection from one of its sides. */
public record ConnectionSide(ConnectionRecord connection, Side side) {

    /** The side's own end. */
    public SideSpec local() {
        return connection.side(side);
    }

    /** The other end. */
    public SideSpec remote() {
        return connection.side(side.opposite());
    }

    /** The lane whose messages this side applies. */
    public LaneId lane() {
        return new LaneId(connection.id(), side);
    }

    /** Accepted, whether on hold or not. */
    public boolean accepted() {
        return connection.status() != ConnectionStatus.PENDING;
    }

    /** Deactivated. */
    public boolean held() {
        return connection.status() == ConnectionStatus.DEACTIVATED;
    }
}
