package io.syncline.simulators.jira.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.Optional;

/** A link from an issue to somewhere on the web; {@code body} as it was sent. */
record RemoteLink(String id, long issue, Optional<String> globalId, JsonNode body) implements Serializable {}
