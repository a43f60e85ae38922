package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads GitHub's errors: {@code {"message", "errors": [{"resource", "field", "code", "message"}]}}. */
final class GithubProblem implements Refusal.Reader {
    private static final Map<String, String> HUB_FIELDS = Map.of(
            "title", "summary",
            "body", "description",
            "state", "status",
            "state_reason", "stateReason",
            "name", "labels",
            "assignee", "assignees",
            "issue_field_values", "customFields");

    @Override
    public Refusal read(JsonNode body) {
        List<String> words = new ArrayList<>();
        words.add(body.path("message").asText(""));
        Optional<String> field = Optional.empty();
        for (JsonNode error : body.path("errors")) {
            words.add(error.isTextual() ? error.asText() : worded(error));
            String name = error.path("field").asText("");
            if (field.isEmpty() && !name.isEmpty())
                field = Optional.of(hubField(error.path("resource").asText(), name));
        }
        words.removeIf(String::isBlank);
        return new Refusal(field, String.join("; ", words));
    }

    private static String hubField(String resource, String name) {
        return resource.contains("Comment") ? "comments" : HUB_FIELDS.getOrDefault(name, name);
    }

    private static String worded(JsonNode error) {
        String said = error.path("message").asText("");
        if (!said.isBlank()) return said;
        return "%s.%s is %s"
                .formatted(
                        error.path("resource").asText(),
                        error.path("field").asText(),
                        error.path("code").asText("wrong").replace('_', ' '));
    }
}
