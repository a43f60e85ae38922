package io.syncline.connection.mapping;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.MappingTables;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A row of the {@link MappingTables} of one side. */
@Entity
@Table(name = "side_mapping")
@NullUnmarked
public class MappingEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String connectionId;
    private String side;
    private String tables;

    protected MappingEntity() {}

    MappingEntity(ConnectionId connection, Side side, MappingTables mappings) {
        this.connectionId = connection.value();
        this.side = side.wire();
        take(mappings);
    }

    void take(MappingTables mappings) {
        tables = HubJson.text(mappings);
    }

    MappingTables mappings() {
        return HubJson.read(tables, MappingTables.class);
    }
}
