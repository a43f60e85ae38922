package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.Person;
import java.time.Instant;

/** A comment in its latest version. Deleted ones are kept, as the real server does. */
public record ItemComment(
        long id,
        int version,
        String text,
        Person createdBy,
        Instant createdAt,
        Person modifiedBy,
        Instant modifiedAt,
        boolean deleted) {
    ItemComment edited(String newText, Person by, Instant at) {
        return new ItemComment(id, version + 1, newText, createdBy, createdAt, by, at, false);
    }

    ItemComment deleted(Person by, Instant at) {
        return new ItemComment(id, version + 1, text, createdBy, createdAt, by, at, true);
    }
}
