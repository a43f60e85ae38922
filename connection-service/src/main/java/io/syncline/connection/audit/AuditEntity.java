package io.syncline.connection.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** A row of the audit. */
@Entity
@Table(name = "audit")
@NullUnmarked
public class AuditEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;
    private String who;
    private String action;
    private String target;
    private String detail;

    protected AuditEntity() {}

    AuditEntity(AuditEntry entry) {
        this.at = entry.at();
        this.who = entry.who();
        this.action = entry.action();
        this.target = entry.target();
        this.detail = HubJson.text(new TreeMap<>(entry.detail()));
    }

    long id() {
        return id;
    }

    AuditEntry entry() {
        Map<String, String> read = new TreeMap<>();
        HubJson.read(detail, JsonNode.class)
                .properties()
                .forEach(e -> read.put(e.getKey(), e.getValue().asText()));
        return new AuditEntry(at, who, action, target, read);
    }
}
