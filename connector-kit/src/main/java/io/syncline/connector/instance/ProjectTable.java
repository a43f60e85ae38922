package io.syncline.connector.instance;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.SideSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The projects that connections name, by instance. Whether a connection is on hold makes no difference: its changes are queued. Thread-safe. */
public final class ProjectTable {
    private final Map<ConnectionId, List<Side>> connections = new ConcurrentHashMap<>();

    private record Side(InstanceId instance, String project) {
        static Side of(SideSpec spec) {
            return new Side(spec.instance(), spec.project());
        }
    }

    /** Takes over the newest record of a connection, or forgets it. */
    public void changed(ConnectionId id, Optional<ConnectionRecord> record) {
        record.ifPresentOrElse(
                found -> connections.put(id, List.of(Side.of(found.left()), Side.of(found.right()))),
                () -> connections.remove(id));
    }

    /** As connections name them. */
    public SortedSet<String> of(InstanceId instance) {
        Stream<Side> sides = connections.values().stream().flatMap(List::stream);
        return sides.filter(side -> side.instance().equals(instance))
                .map(Side::project)
                .filter(project -> !project.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
