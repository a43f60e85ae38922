package io.syncline.tck.service;

import io.syncline.hub.HubJson;
import io.syncline.service.kafka.KafkaClientConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that is in a topic now. */
public final class RecordsConsumer {
    private RecordsConsumer() {}

    public static <T> List<T> all(KafkaClientConfig config, String topic, Class<T> type) {
        return read(config, topic).stream()
                .map(record -> HubJson.read(record.value(), type))
                .toList();
    }

    /** The newest of each key that was not removed. */
    public static <T> List<T> newest(KafkaClientConfig config, String topic, Class<T> type) {
        Map<String, Optional<byte[]>> newest = new LinkedHashMap<>();
        read(config, topic).forEach(record -> newest.put(record.key(), Optional.ofNullable(record.value())));
        return newest.values().stream()
                .flatMap(Optional::stream)
                .map(json -> HubJson.read(json, type))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> read(KafkaClientConfig config, String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config.common(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }
}
