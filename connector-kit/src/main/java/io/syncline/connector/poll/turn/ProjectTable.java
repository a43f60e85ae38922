package io.syncline.connector.poll.turn;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which projects the connections use: only those are polled. Thread-safe. */
final class ProjectTable {
    private record Use(InstanceId instance, String project) {}

    private final Map<ConnectionId, List<Use>> uses = new ConcurrentHashMap<>();

    /** Takes over the newest record of a connection, or forgets it. One on hold counts: its changes queue. */
    void changed(ConnectionId id, Optional<ConnectionRecord> record) {
        record.filter(connection -> connection.status() != ConnectionStatus.PENDING)
                .ifPresentOrElse(connection -> uses.put(id, both(connection)), () -> uses.remove(id));
    }

    /** In a fixed order. */
    SortedSet<String> of(InstanceId instance) {
        return uses.values().stream()
                .flatMap(List::stream)
                .filter(use -> use.instance().equals(instance))
                .map(Use::project)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Use> both(ConnectionRecord connection) {
        return Stream.of(Side.values())
                .map(connection::side)
                .map(side -> new Use(side.instance(), side.project()))
                .toList();
    }
}
