package io.syncline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    private static final TopicPartition PARTITION = new TopicPartition("syncline.changes", 0);

    @TempDir
    Path folder;

    @Test
    void recordsSurviveRestartOnTheSameFolder() throws Exception {
        try (var broker = KafkaBroker.in(folder, 0)) {
            createTopic(broker);
            write(broker, "before");
        }

        try (var broker = KafkaBroker.in(folder, 0)) {
            write(broker, "after");

            assertThat(read(broker, 2)).containsExactly("before", "after");
        }
    }

    @Test
    void temporaryBrokerCanBeEmptied() throws Exception {
        try (var broker = KafkaBroker.temporary()) {
            createTopic(broker);

            EmptyBroker.make(broker.bootstrapServers());

            try (Admin admin = admin(broker)) {
                assertThat(admin.listTopics().names().get()).isEmpty();
            }
        }
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void createTopic(KafkaBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void write(KafkaBroker broker, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
        }
    }

    private static List<String> read(KafkaBroker broker, int count) {
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            for (int polls = 0; values.size() < count && polls < 20; polls++)
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
        }
        return values;
    }
}
