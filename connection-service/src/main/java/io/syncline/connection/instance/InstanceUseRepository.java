package io.syncline.connection.instance;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.outbox.OutboxMessage;
import io.syncline.hub.id.InstanceId;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who uses an instance; told by the connections. */
public interface InstanceUseRepository {
    /** Names of the connections that use it. */
    Uni<List<String>> connections(Mutiny.Session session, InstanceId instance);

    /** Projects of the instance that connections use. */
    Uni<List<String>> projects(InstanceId instance);

    /** What to publish about those connections after the instance got another name. */
    Uni<List<OutboxMessage>> renamed(Mutiny.Session session, InstanceId instance);
}
