package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.site.JiraUser;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code body} is stored rich text. */
public record Comment(
        String id,
        JiraUser author,
        JiraUser editor,
        Instant created,
        Instant updated,
        JsonNode body,
        Optional<Visibility> visibility,
        Map<String, JsonNode> properties)
        implements Serializable {
    public Comment {
        properties = Map.copyOf(properties);
    }
}
