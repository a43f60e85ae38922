package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A kind of work item that a project knows. */
public record WorkItemType(
        String name, @JsonProperty("isDisabled") boolean disabled) {}
