package io.syncline.connection.overview;

import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.twin.ConnectionCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moving figures of all connections at one moment.
 *
 * @param counts by connection; absent while the rules engine cannot be asked
 * @param lag by lane topic; absent while the broker cannot be asked
 */
record Figures(
        Optional<Map<ConnectionId, ConnectionCounts>> counts,
        Optional<Map<String, Long>> lag,
        Map<ConnectionId, Instant> lastSync) {

    Optional<Long> pairs(ConnectionId connection) {
        return counts.map(all -> of(all, connection).pairs());
    }

    Optional<Long> errors(ConnectionId connection) {
        return counts.map(all -> of(all, connection).parked());
    }

    Optional<ConnectionRow.Queued> queued(ConnectionId connection) {
        return lag.map(all ->
                new ConnectionRow.Queued(waiting(all, connection, Side.LEFT), waiting(all, connection, Side.RIGHT)));
    }

    Optional<Instant> lastSync(ConnectionId connection) {
        return Optional.ofNullable(lastSync.get(connection));
    }

    List<String> degraded() {
        List<String> reasons = new ArrayList<>();
        if (counts.isEmpty()) reasons.add("pairs and errors are unknown: the rules engine does not answer");
        if (lag.isEmpty()) reasons.add("queues are unknown: the broker does not answer");
        return reasons;
    }

    private static ConnectionCounts of(Map<ConnectionId, ConnectionCounts> all, ConnectionId connection) {
        return all.getOrDefault(connection, new ConnectionCounts(connection, 0, 0));
    }

    private static long waiting(Map<String, Long> lag, ConnectionId connection, Side side) {
        return lag.getOrDefault(Topics.lane(connection, side), 0L);
    }
}
