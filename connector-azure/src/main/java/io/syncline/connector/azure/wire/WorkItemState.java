package io.syncline.connector.azure.wire;

import java.util.Optional;

/**
 * A state of a work item type.
 *
 * @param category Proposed, InProgress, Resolved, Completed or Removed
 */
public record WorkItemState(String name, Optional<String> category) {}
