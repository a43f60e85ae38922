package io.syncline.simulators.azure.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.keeping.StoredFile;
import java.io.Serializable;
import java.time.Instant;

/** An uploaded file; work items point to it by a relation. */
public record Attachment(String id, int number, String fileName, StoredFile file, Instant createdAt)
        implements Serializable {
    Attachment with(StoredFile newFile) {
        return new Attachment(id, number, fileName, newFile, createdAt);
    }

    /** What the server adds to a relation that points here. */
    ObjectNode attributes() {
        String created = createdAt.toString();
        return Json.object()
                .put("authorizedDate", created)
                .put("id", number)
                .put("resourceCreatedDate", created)
                .put("resourceModifiedDate", created)
                .put("revisedDate", "9999-01-01T00:00:00Z")
                .put("resourceSize", file.size())
                .put("name", fileName);
    }
}
