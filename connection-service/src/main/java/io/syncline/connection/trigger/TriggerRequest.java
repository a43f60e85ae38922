package io.syncline.connection.trigger;

import io.syncline.hub.id.Side;
import io.syncline.hub.problem.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person says about a trigger.
 *
 * @param entityType {@code issue} unless said otherwise
 * @param query in the tracker's own query language
 * @param enabled true unless said otherwise
 */
public record TriggerRequest(
        Optional<String> side,
        Optional<String> entityType,
        Optional<String> query,
        Optional<Boolean> enabled,
        Optional<String> notes) {

    /** What is wrong with it; empty when all is well. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (side.filter(s -> s.equals("left") || s.equals("right")).isEmpty()) {
            errors.add(new FieldError("side", "must be left or right"));
        }
        if (query.filter(q -> !q.isBlank()).isEmpty()) {
            errors.add(new FieldError("query", "is missing: a filter in the tracker's query language"));
        }
        if (entityType.filter(String::isBlank).isPresent()) errors.add(new FieldError("entityType", "is blank"));
        return errors;
    }

    TriggerView trigger(String id, Instant createdAt) {
        return new TriggerView(
                id,
                Side.of(side.orElseThrow()),
                entityType.orElse("issue"),
                query.orElseThrow().strip(),
                enabled.orElse(true),
                notes.orElse(""),
                createdAt);
    }
}
