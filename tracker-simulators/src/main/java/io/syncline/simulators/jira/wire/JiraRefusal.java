package io.syncline.simulators.jira.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import java.util.List;
import java.util.Map;

/** Jira saying no, in its own shape. */
public final class JiraRefusal {
    private JiraRefusal() {}

    public static Refused message(int status, String message) {
        return new Refused(answer(status, List.of(message), Map.of()));
    }

    /** 400 with a complaint beside each field. */
    public static Refused fields(Map<String, String> errors) {
        return new Refused(answer(400, List.of(), errors));
    }

    public static Refused noIssue() {
        return message(404, "Issue does not exist or you do not have permission to see it.");
    }

    public static Refused unauthenticated() {
        var answer = answer(401, List.of("Client must be authenticated to access this resource."), Map.of());
        return new Refused(answer.with("WWW-Authenticate", "OAuth realm=\"jira\"")
                .with("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));
    }

    public static Answer answer(int status, List<String> messages, Map<String, String> errors) {
        ObjectNode json = Json.object();
        json.set("errorMessages", Json.strings(messages));
        var fields = json.putObject("errors");
        errors.forEach(fields::put);
        return Answer.json(status, json);
    }
}
