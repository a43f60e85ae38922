package io.syncline.connector.instance;

import io.quarkus.runtime.Startup;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedSet;

/** Keeps the {@link ProjectTable} equal to {@code syncline.connections}. */
@Startup
@ApplicationScoped
public class ProjectTableConsumer {
    private final ProjectTable table = new ProjectTable();
    private final CompactTopicConsumer<ConnectionRecord> consumer;

    public ProjectTableConsumer(KafkaClientConfig config) {
        this.consumer = CompactTopicConsumer.start(
                Topics.CONNECTIONS,
                ConnectionRecord.class,
                config,
                (key, value) -> table.changed(new ConnectionId(key), value));
    }

    /** Projects of this instance that connections name. */
    public SortedSet<String> of(InstanceId instance) {
        return table.of(instance);
    }

    /** False while a connection may still be about to be read. */
    public boolean caughtUp() {
        return consumer.caughtUp();
    }

    @PreDestroy
    void close() {
        consumer.close();
    }
}
