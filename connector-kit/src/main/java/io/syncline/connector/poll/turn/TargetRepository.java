package io.syncline.connector.poll.turn;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.instance.ProjectTableConsumer;
import io.syncline.hub.id.InstanceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** What is to be polled: the instances of this tracker, and of each the projects that connections name. */
@ApplicationScoped
public class TargetRepository {
    private final InstanceTableConsumer instances;
    private final ProjectTableConsumer projects;

    public TargetRepository(InstanceTableConsumer instances, ProjectTableConsumer projects) {
        this.instances = instances;
        this.projects = projects;
    }

    /** Every instance of this tracker that a connection uses. */
    Map<InstanceId, Target> targets() {
        Map<InstanceId, Target> targets = new TreeMap<>(Comparator.comparing(InstanceId::value));
        instances.pollIntervals().forEach((id, interval) -> {
            SortedSet<String> named = projects.of(id);
            if (named.isEmpty()) return;
            instances.byId(id).ifPresent(found -> targets.put(id, new Target(found, interval, named)));
        });
        return targets;
    }

    /** False while a target that is not found here may still be about to be read. */
    boolean caughtUp() {
        return projects.caughtUp() && instances.caughtUp();
    }
}
