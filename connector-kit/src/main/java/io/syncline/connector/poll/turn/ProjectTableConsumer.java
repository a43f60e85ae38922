package io.syncline.connector.poll.turn;

import io.quarkus.runtime.Startup;
import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Keeps the {@link ProjectTable} equal to {@code syncline.connections}, and knows with the instances what to poll. */
@Startup
@ApplicationScoped
public class ProjectTableConsumer {
    private final ProjectTable table = new ProjectTable();
    private final InstanceTableConsumer instances;
    private final CompactTopicConsumer<ConnectionRecord> consumer;

    public ProjectTableConsumer(InstanceTableConsumer instances, KafkaClientConfig config) {
        this.instances = instances;
        this.consumer = CompactTopicConsumer.start(
                Topics.CONNECTIONS,
                ConnectionRecord.class,
                config,
                (key, value) -> table.changed(new ConnectionId(key), value));
    }

    /** Every instance of this tracker that a connection uses. */
    Map<InstanceId, Target> targets() {
        Map<InstanceId, Target> targets = new TreeMap<>(Comparator.comparing(InstanceId::value));
        instances.pollIntervals().forEach((id, interval) -> {
            SortedSet<String> projects = table.of(id);
            if (projects.isEmpty()) return;
            instances.byId(id).ifPresent(found -> targets.put(id, new Target(found, interval, projects)));
        });
        return targets;
    }

    /** False while a target that is not found here may still be about to be read. */
    boolean caughtUp() {
        return consumer.caughtUp() && instances.caughtUp();
    }

    @PreDestroy
    void close() {
        consumer.close();
    }
}
