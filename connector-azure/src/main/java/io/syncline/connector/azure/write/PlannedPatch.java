package io.syncline.connector.azure.write;

import io.syncline.connector.azure.wire.PatchOperation;
import java.util.List;

/**
 * What to send for a plan.
 *
 * @param operations without the test for the revision; empty when everything is as wanted already
 * @param warnings what is left out and why
 */
public record PlannedPatch(List<PatchOperation> operations, List<String> warnings) {
    public PlannedPatch {
        operations = List.copyOf(operations);
        warnings = List.copyOf(warnings);
    }
}
