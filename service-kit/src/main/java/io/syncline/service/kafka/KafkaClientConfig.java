package io.syncline.service.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Kafka client settings shared by producers, consumers and admin clients: everything under {@code kafka.} in the configuration. */
@ApplicationScoped
public class KafkaClientConfig {
    private final Map<String, Object> common;

    public KafkaClientConfig(@Identifier("default-kafka-broker") Map<String, Object> defaults) {
        this.common = Map.copyOf(defaults);
    }

    /** A copy that the caller may add to. */
    public Map<String, Object> common() {
        return new HashMap<>(common);
    }
}
