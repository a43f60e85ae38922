package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON Patch in the making: takes up only what differs from the work item as it is now. */
final class PatchDraft {
    private final WorkItem now;
    private final List<PatchOperation> operations = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<Answer<PlannedPatch>> refusal = Optional.empty();

    PatchDraft(WorkItem now) {
        this.now = now;
    }

    WorkItem now() {
        return now;
    }

    /** Sets a field, unless it has this value already. */
    void set(String field, Object value) {
        if (!same(now.field(field), HubJson.tree(value))) operations.add(PatchOperation.set(field, value));
    }

    /** A number is the same however it is written. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    /** Empties a field, unless it is empty already. */
    void clear(String field) {
        if (!now.field(field).isNull()) operations.add(PatchOperation.clear(field));
    }

    void add(PatchOperation operation) {
        operations.add(operation);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Nothing of the plan is written; the first refusal is the one that is told. */
    void refuse(String field, String message) {
        if (refusal.isEmpty()) refusal = Optional.of(Answer.refused(field, message));
    }

    Answer<PlannedPatch> planned() {
        return refusal.orElseGet(() -> Answer.done(new PlannedPatch(operations, warnings)));
    }
}
