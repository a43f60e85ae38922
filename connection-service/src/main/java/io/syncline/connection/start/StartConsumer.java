package io.syncline.connection.start;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.event.EventConsumer;
import io.syncline.connection.instance.InstanceRepository;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.connection.lifecycle.SettleConsumer;
import io.syncline.connection.outbox.OutboxPublisher;
import io.syncline.connection.outbox.OutboxRepository;
import io.syncline.connection.tracker.ConnectorConsumer;
import io.syncline.hub.secret.CredentialCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What happens first: everything that others must know is put into the outbox again, so that a broker that lost its records gets
 * them back. Then the relay and the consumers start.
 */
@ApplicationScoped
public class StartConsumer {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final DatabaseClient database;
    private final InstanceRepository instances;
    private final ConnectionRepository connections;
    private final OutboxRepository outbox;

    public StartConsumer(
            DatabaseClient database,
            InstanceRepository instances,
            ConnectionRepository connections,
            OutboxRepository outbox) {
        this.database = database;
        this.instances = instances;
        this.connections = connections;
        this.outbox = outbox;
    }

    /** The cipher is asked for so that wrong keys stop the service at once. */
    void start(
            @Observes StartupEvent event,
            CredentialCipher cipher,
            OutboxPublisher publisher,
            ConnectorConsumer connectors,
            SettleConsumer lanes,
            EventConsumer events) {
        cipher.seal("");
        database.write(this::republish).await().atMost(LIMIT);
        publisher.start();
        connectors.start();
        lanes.start();
        events.start();
    }

    private Uni<Void> republish(Mutiny.Session session) {
        return instances
                .everything(session)
                .chain(messages -> outbox.add(session, messages))
                .chain(() -> connections.everything(session))
                .chain(messages -> outbox.add(session, messages));
    }
}
