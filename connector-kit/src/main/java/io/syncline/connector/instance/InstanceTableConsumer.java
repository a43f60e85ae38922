package io.syncline.connector.instance;

import io.quarkus.runtime.Startup;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the {@link InstanceTable} equal to {@code syncline.instances}. */
@Startup
@ApplicationScoped
public class InstanceTableConsumer {
    private final InstanceTable table;
    private final CompactTopicConsumer<InstanceRecord> consumer;

    public InstanceTableConsumer(
            Tracker tracker,
            KafkaClientConfig config,
            @ConfigProperty(name = "syncline.credentials-keys") String keys) {
        this.table = new InstanceTable(tracker.kind(), new CredentialCipher(keys, new SecureRandom()));
        this.consumer = CompactTopicConsumer.start(
                Topics.INSTANCES,
                InstanceRecord.class,
                config,
                (key, value) -> table.changed(new InstanceId(key), value));
    }

    public Optional<Instance> byId(InstanceId id) {
        return table.byId(id);
    }

    public Optional<Instance> byUid(String uid) {
        return table.byUid(uid);
    }

    /** All instances of this connector's tracker. */
    public List<Instance> all() {
        return table.all();
    }

    /** As {@link InstanceTable#pollIntervals()}. */
    public Map<InstanceId, Duration> pollIntervals() {
        return table.pollIntervals();
    }

    /** False while an instance that is not found here may still be about to be read. */
    public boolean caughtUp() {
        return consumer.caughtUp();
    }

    @PreDestroy
    void close() {
        consumer.close();
    }
}
