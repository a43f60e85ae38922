package io.syncline.connection.rules;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of a {@link RulesVersion}; never changed once written. */
@Entity
@Table(name = "rules_version")
@NullUnmarked
public class RulesVersionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String connectionId;
    private String side;
    private long version;
    private String outgoing;
    private String incoming;
    private String author;
    private String note;
    private Instant publishedAt;

    protected RulesVersionEntity() {}

    RulesVersionEntity(ConnectionId connection, RulesVersion rules) {
        connectionId = connection.value();
        side = rules.side().wire();
        version = rules.version();
        outgoing = rules.outgoing();
        incoming = rules.incoming();
        author = rules.author();
        note = rules.note();
        publishedAt = rules.publishedAt();
    }

    RulesVersion rules() {
        return new RulesVersion(Side.of(side), version, outgoing, incoming, author, note, publishedAt);
    }
}
