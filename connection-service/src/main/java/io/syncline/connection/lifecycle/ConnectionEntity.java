package io.syncline.connection.lifecycle;

import io.syncline.connection.rules.FlowDirection;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of a {@link Connection}. */
@Entity
@Table(name = "connection")
@NullUnmarked
public class ConnectionEntity {
    @Id
    private String id;

    private long version;
    private String name;
    private String description;
    private String mode;
    private String conflicts;
    private String direction;
    private String status;
    private String requested;
    private long requestedVersion;
    private String leftInstance;
    private String leftProject;
    private long leftRules;
    private String rightInstance;
    private String rightProject;
    private long rightRules;
    private Instant createdAt;

    protected ConnectionEntity() {}

    ConnectionEntity(Connection connection) {
        id = connection.id().value();
        leftInstance = connection.left().instance().value();
        leftProject = connection.left().project();
        rightInstance = connection.right().instance().value();
        rightProject = connection.right().project();
        createdAt = connection.createdAt();
        take(connection);
    }

    void take(Connection connection) {
        version = connection.version();
        name = connection.name();
        description = connection.description();
        mode = connection.mode().name();
        conflicts = connection.conflicts().name();
        direction = connection.direction().name();
        status = connection.state().status().name();
        requested = connection.state().requested().name();
        requestedVersion = connection.state().awaited();
        leftRules = connection.left().rules();
        rightRules = connection.right().rules();
    }

    Connection connection() {
        return new Connection(
                new ConnectionId(id),
                version,
                name,
                description,
                Mode.valueOf(mode),
                ConflictPolicy.valueOf(conflicts),
                FlowDirection.valueOf(direction),
                ConnectionState.of(
                        ConnectionStatus.valueOf(status), ConnectionStatus.valueOf(requested), requestedVersion),
                new ConnectionSide(new InstanceId(leftInstance), leftProject, leftRules),
                new ConnectionSide(new InstanceId(rightInstance), rightProject, rightRules),
                createdAt);
    }
}
