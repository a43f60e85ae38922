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

/** A row of a {@link RulesDraft}. */
@Entity
@Table(name = "rules_draft")
@NullUnmarked
public class RulesDraftEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String connectionId;
    private String side;
    private String outgoing;
    private String incoming;
    private String author;
    private Instant savedAt;

    protected RulesDraftEntity() {}

    RulesDraftEntity(ConnectionId connection, RulesDraft draft) {
        connectionId = connection.value();
        side = draft.side().wire();
        take(draft);
    }

    void take(RulesDraft draft) {
        outgoing = draft.outgoing();
        incoming = draft.incoming();
        author = draft.author();
        savedAt = draft.savedAt();
    }

    RulesDraft draft() {
        return new RulesDraft(Side.of(side), outgoing, incoming, author, savedAt);
    }
}
