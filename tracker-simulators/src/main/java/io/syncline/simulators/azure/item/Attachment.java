package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import java.io.Serializable;
import java.time.Instant;

/** An uploaded file; work items point to it by a relation. */
public record Attachment(String id, int number, String fileName, byte[] bytes, Instant createdAt)
        implements Serializable {
    /** What the server adds to a relation that points here. */
    ObjectNode attributes() {
        String created = createdAt.toString();
        return Json.object()
                .put("authorizedDate", created)
                .put("id", number)
                .put("resourceCreatedDate", created)
                .put("resourceModifiedDate", created)
                .put("revisedDate", "9999-01-01T00:00:00Z")
                .put("resourceSize", bytes.length)
                .put("name", fileName);
    }
}
