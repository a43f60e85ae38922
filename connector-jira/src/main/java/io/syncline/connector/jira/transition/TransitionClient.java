package io.syncline.connector.jira.client;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.issue.JiraWrite.StatusTarget;
import io.syncline.connector.jira.wire.WireTransition;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Moves issues through their workflow: one transition at most. */
public final class TransitionClient {
    private final JiraClient jira;

    public TransitionClient(JiraClient jira) {
        this.jira = jira;
    }

    /** Which transition leads there; empty when the issue is there already; refused when none does. */
    public Answer<Optional<WireTransition>> step(Instance instance, String issue, StatusTarget target) {
        return jira.get(instance, "/rest/api/2/issue/" + encoded(issue) + "?fields=status")
                .then(body -> {
                    JsonNode now = body.path("fields").path("status");
                    if (fits(target, now.path("id").asText(), now.path("name").asText()))
                        return Answer.done(Optional.empty());
                    return available(instance, issue)
                            .then(steps ->
                                    choose(steps, target, now.path("name").asText()));
                });
    }

    /** Takes a transition; what Jira refuses is about the status. */
    public Answer<JsonNode> take(Instance instance, String issue, WireTransition transition) {
        ObjectNode body = HubJson.object();
        body.putObject("transition").put("id", transition.id());
        Answer<JsonNode> answer = jira.ask(instance, path(issue), body);
        return answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message) && field.isEmpty()
                ? Answer.refused("status", message)
                : answer;
    }

    private Answer<List<WireTransition>> available(Instance instance, String issue) {
        return jira.get(instance, path(issue)).map(body -> {
            List<WireTransition> steps = new ArrayList<>();
            body.path("transitions").forEach(step -> steps.add(HubJson.convert(step, WireTransition.class)));
            return steps;
        });
    }

    private static Answer<Optional<WireTransition>> choose(
            List<WireTransition> steps, StatusTarget target, String now) {
        Optional<WireTransition> step = steps.stream()
                .filter(one -> fits(target, one.to().id(), one.to().name()))
                .findFirst();
        if (step.isPresent()) return Answer.done(step);
        String reachable = steps.stream().map(one -> one.to().name()).distinct().collect(Collectors.joining(", "));
        String wanted = target.name().isBlank() ? target.id().orElse("") : target.name();
        return Answer.refused(
                "status",
                "no transition leads from '" + now + "' to '" + wanted + "'; reachable: "
                        + (reachable.isEmpty() ? "none" : reachable));
    }

    private static boolean fits(StatusTarget target, String id, String name) {
        return target.name().isBlank()
                ? target.id().filter(id::equals).isPresent()
                : target.name().equalsIgnoreCase(name);
    }

    private static String path(String issue) {
        return "/rest/api/2/issue/" + encoded(issue) + "/transitions";
    }
}
