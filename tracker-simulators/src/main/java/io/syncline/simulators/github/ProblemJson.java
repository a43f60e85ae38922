package io.syncline.simulators.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.GithubProblem;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;

/** GitHub's shape of a refusal. */
final class ProblemJson {
    private ProblemJson() {}

    static Answer answer(GithubProblem problem) {
        ObjectNode json = Json.object().put("message", String.valueOf(problem.getMessage()));
        problem.errors().ifPresent(errors -> {
            ArrayNode list = json.putArray("errors");
            for (var error : errors) {
                ObjectNode one = list.addObject();
                error.forEach((name, value) -> one.put(name, String.valueOf(value)));
            }
        });
        json.put("documentation_url", "https://docs.github.com/rest").put("status", Integer.toString(problem.status()));
        return Answer.json(problem.status(), json);
    }
}
