package io.syncline.hub.state;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;

/**
 * A connection as published in {@code syncline.connections}.
 *
 * @param version grows with every publication; a lane confirms a hold by naming it
 */
public record ConnectionRecord(
        ConnectionId id,
        long version,
        String name,
        ConnectionStatus status,
        ConflictPolicy conflicts,
        SideSpec left,
        SideSpec right) {

    public SideSpec side(Side side) {
        return side == Side.LEFT ? left : right;
    }
}
