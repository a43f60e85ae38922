package io.syncline.hub.event;

import com.fasterxml.jackson.databind.JsonNode;

/** One field written: JSON before and after. */
public record FieldWrite(String field, JsonNode before, JsonNode after) {}
