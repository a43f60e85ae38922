package io.syncline.tck.service;

import io.syncline.hub.HubJson;
import io.syncline.service.kafka.KafkaClientConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is in a topic now. */
public final class RecordsConsumer {
    private RecordsConsumer() {}

    public static <T> List<T> all(KafkaClientConfig config, String topic, Class<T> type) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config.common(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<T> found = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> found.add(HubJson.read(record.value(), type)));
            }
            return found;
        }
    }
}
