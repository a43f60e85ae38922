package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.site.JiraUser;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Time somebody spent; {@code comment} is stored rich text. */
public record Worklog(
        String id,
        JiraUser author,
        JiraUser editor,
        Instant created,
        Instant updated,
        Instant started,
        long seconds,
        Optional<JsonNode> comment,
        Map<String, JsonNode> properties)
        implements Serializable {
    public Worklog {
        if (seconds <= 0) throw new IllegalArgumentException("a worklog of " + seconds + " seconds");
        properties = Map.copyOf(properties);
    }
}
