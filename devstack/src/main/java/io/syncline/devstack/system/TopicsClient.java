package io.syncline.devstack.system;

import io.syncline.devstack.StackFailure;
import io.syncline.hub.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that deployment owes the services. Lanes come and go with connections and are not among them. */
final class TopicsClient {
    private TopicsClient() {}

    static void provision(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var created : admin.createTopics(topics()).values().values()) existing(created);
        }
    }

    private static List<NewTopic> topics() {
        return List.of(
                topic(Topics.CHANGES, 12, Map.of("retention.ms", days(7))),
                topic(Topics.EVENTS, 6, Map.of("retention.ms", days(30))),
                compacted(Topics.CONNECTIONS),
                compacted(Topics.INSTANCES),
                compacted(Topics.CONNECTORS),
                compacted(Topics.LANES),
                topic(Topics.POLLS, 12, Map.of("cleanup.policy", "compact", "max.message.bytes", "16777216")));
    }

    private static NewTopic compacted(String name) {
        return topic(name, 1, Map.of("cleanup.policy", "compact"));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static String days(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }

    private static void existing(org.apache.kafka.common.KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while creating topics", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw new StackFailure("cannot create topics", e);
        }
    }
}
