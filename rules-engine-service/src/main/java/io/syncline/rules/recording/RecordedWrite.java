package io.syncline.rules.recording;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.tracker.WriteResult;

/** A create or update plan as it was sent, and what the tracker answered. */
public record RecordedWrite(JsonNode plan, WriteResult result) {}
