package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Person;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A work item as it stood after one change. {@code watermark} grows over all items. */
public record Revision(
        int rev,
        long watermark,
        Instant at,
        Person by,
        Map<String, FieldValue> fields,
        List<Relation> relations,
        Optional<String> history) {
    public Revision {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        relations = List.copyOf(relations);
    }

    public Optional<FieldValue> field(String referenceName) {
        return Optional.ofNullable(fields.get(referenceName));
    }

    /** The field as people read it, empty when it is not set. */
    public String text(String referenceName) {
        return field(referenceName).map(FieldValue::plain).orElse("");
    }
}
