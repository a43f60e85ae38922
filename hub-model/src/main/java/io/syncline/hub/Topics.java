package io.syncline.hub;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import java.util.Optional;

/** The names of all topics: nobody builds one by hand. */
public final class Topics {
    /** Hints from connectors, manual operations and sync-backs; key {@link EntityRef#changeKey()}. */
    public static final String CHANGES = "syncline.changes";

    /** Connections with their published rules, compacted by connection. */
    public static final String CONNECTIONS = "syncline.connections";

    /** Instances, compacted by instance. */
    public static final String INSTANCES = "syncline.instances";

    /** Announcements of running connectors, compacted by tracker. */
    public static final String CONNECTORS = "syncline.connectors";

    /** State of every lane (flowing, held, waiting), compacted by lane; how a hold is confirmed. */
    public static final String LANES = "syncline.lanes";

    /** How far each instance is polled, compacted by instance; who owns a partition polls its instances. */
    public static final String POLLS = "syncline.polls";

    /** Every sync event with its outcome; key twin. */
    public static final String EVENTS = "syncline.events";

    /** Consumer group of all lanes: its lag is what a connection has queued. */
    public static final String LANE_GROUP = "syncline-lanes";

    private static final String LANE_PREFIX = "syncline.lane.";

    private Topics() {}

    /** The lane towards this side of a connection. */
    public static String lane(ConnectionId connection, Side side) {
        return LANE_PREFIX + connection + "." + side.wire();
    }

    /** Reads {@link #lane} back; empty for any other topic. */
    public static Optional<LaneId> parseLane(String topic) {
        int dot = topic.lastIndexOf('.');
        if (!topic.startsWith(LANE_PREFIX) || dot <= LANE_PREFIX.length()) return Optional.empty();
        return Optional.of(new LaneId(
                new ConnectionId(topic.substring(LANE_PREFIX.length(), dot)), Side.of(topic.substring(dot + 1))));
    }
}
