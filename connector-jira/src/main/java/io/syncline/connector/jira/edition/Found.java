package io.syncline.connector.jira.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions and answers whose form is the same in every Jira. */
final class Found {
    private Found() {}

    static ObjectNode query(String jql, int size, String... fields) {
        ObjectNode body = HubJson.object().put("jql", jql).put("maxResults", size);
        ArrayNode wanted = body.putArray("fields");
        for (String field : fields) wanted.add(field);
        return body;
    }

    static List<WireIssue> issues(JsonNode body) {
        List<WireIssue> issues = new ArrayList<>();
        body.path("issues").forEach(issue -> issues.add(HubJson.convert(issue, WireIssue.class)));
        return issues;
    }

    static boolean has(JsonNode body, long issue) {
        for (JsonNode found : body.path("issues")) {
            if (found.path("id").asText().equals(Long.toString(issue))) return true;
        }
        return false;
    }

    /** Nobody where Jira knows or shows no such user. */
    static Answer<List<HubUser>> user(Answer<JsonNode> answer) {
        boolean nobody = answer instanceof Answer.Gone
                || answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message)
                        && !field.equals(Optional.of("credentials"));
        if (nobody) return Answer.done(List.of());
        return answer.map(
                body -> HubJson.convert(body, WireUser.class).hub().stream().toList());
    }

    /** Nobody where there is nothing to ask about. */
    static Answer<List<HubUser>> users(Answer<JsonNode> answer) {
        if (answer instanceof Answer.Gone) return Answer.done(List.of());
        return answer.map(body -> {
            List<HubUser> users = new ArrayList<>();
            body.forEach(user -> HubJson.convert(user, WireUser.class).hub().ifPresent(users::add));
            return users;
        });
    }
}
