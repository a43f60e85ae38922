package io.syncline.embedded;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** Takes a shared broker back to the state of a new one, so that one test's records are not the next test's input. */
final class EmptyBroker {
    private EmptyBroker() {}

    /** Deletes every topic, and every consumer group nobody is in. */
    static void make(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
            Set<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .collect(Collectors.toSet());
            admin.deleteConsumerGroups(groups).deletedGroups().values().forEach(EmptyBroker::tryDelete);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while emptying the broker", e);
        } catch (ExecutionException e) {
            throw new StackException("cannot empty the broker " + bootstrapServers, e);
        }
    }

    /** A group still in use belongs to a consumer that is just closing; its offsets went with the topics. */
    private static void tryDelete(org.apache.kafka.common.KafkaFuture<Void> deletion) {
        try {
            deletion.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof org.apache.kafka.common.errors.ApiException))
                throw new StackException("cannot delete a consumer group", e);
        }
    }
}
