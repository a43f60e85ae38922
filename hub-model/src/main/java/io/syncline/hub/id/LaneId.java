package io.syncline.hub.id;

/** The lane towards one side of one connection. */
public record LaneId(ConnectionId connection, Side side) {

    /** Key of this lane's state in {@code syncline.lanes}. */
    public String key() {
        return connection + "." + side.wire();
    }
}
