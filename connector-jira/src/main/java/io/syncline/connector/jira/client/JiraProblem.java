package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Jira's refusals: {@code {"errorMessages":[...],"errors":{"field":"message"}}}. */
final class JiraProblem {
    private static final Map<String, String> HUB_NAMES = Map.of(
            "issuetype",
            "type",
            "duedate",
            "due",
            "parent",
            "parentId",
            "versions",
            "affectedVersions",
            "security",
            "securityLevel",
            "timetracking",
            "originalEstimate");

    private JiraProblem() {}

    static Refusal read(JsonNode body) {
        List<String> messages = new ArrayList<>();
        body.path("errorMessages").forEach(message -> messages.add(message.asText()));
        Optional<String> field = Optional.empty();
        for (Map.Entry<String, JsonNode> error : body.path("errors").properties()) {
            if (field.isEmpty()) field = Optional.of(hubName(error.getKey()));
            messages.add(error.getKey() + ": " + error.getValue().asText());
        }
        if (messages.isEmpty() && body.path("message").isTextual())
            messages.add(body.path("message").asText());
        return new Refusal(field, String.join("; ", messages));
    }

    private static String hubName(String field) {
        return field.startsWith("customfield_") ? "customFields." + field : HUB_NAMES.getOrDefault(field, field);
    }
}
