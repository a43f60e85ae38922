package io.syncline.connector.jira.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** A named value that apps keep with an issue or comment. */
public record WireProperty(String key, JsonNode value) {}
