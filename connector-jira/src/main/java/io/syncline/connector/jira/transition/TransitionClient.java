package io.syncline.connector.jira.transition;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.issue.JiraWrite;
import io.syncline.connector.jira.issue.JiraWrite.StatusTarget;
import io.syncline.connector.jira.wire.WireStatus;
import io.syncline.connector.jira.wire.WireTransition;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Moves issues through their workflow. */
public final class TransitionClient {
    private static final String RESOLUTION = "resolution";

    private final JiraClient jira;

    public TransitionClient(JiraClient jira) {
        this.jira = jira;
    }

    /** How to get there, without moving yet; empty when the issue is there already, refused when no way is known. */
    public Answer<Optional<Walk>> walk(Instance instance, String issue, StatusTarget target) {
        Way way = new Way(target);
        return next(instance, issue, way).map(step -> step.map(first -> new Walk(issue, way, first)));
    }

    /** Takes a walk step by step; what Jira refuses is about the status. The resolution goes with the last step, if its screen has one. */
    public Answer<Boolean> take(Instance instance, Walk walk, JiraWrite write) {
        Answer<Optional<Step>> next = Answer.done(Optional.of(walk.first()));
        while (next.result().flatMap(step -> step).isPresent()) {
            Step step = next.result().flatMap(one -> one).orElseThrow();
            next = take(instance, walk.issue(), step, write.resolution())
                    .then(taken ->
                            step.arrives() ? Answer.done(Optional.empty()) : next(instance, walk.issue(), walk.way()));
        }
        return next.map(arrived -> true);
    }

    private Answer<JsonNode> take(Instance instance, String issue, Step step, Optional<JsonNode> resolution) {
        ObjectNode body = HubJson.object();
        body.putObject("transition").put("id", step.transition().id());
        resolution
                .filter(wanted -> step.arrives() && step.transition().shows(RESOLUTION))
                .ifPresent(wanted -> body.putObject("fields").set(RESOLUTION, wanted));
        Answer<JsonNode> answer = jira.trigger(instance, path(issue) + "/transitions", body);
        return answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message) && field.isEmpty()
                ? Answer.refused("status", message)
                : answer;
    }

    private Answer<Optional<Step>> next(Instance instance, String issue, Way way) {
        return jira.get(instance, path(issue) + "?fields=status,issuetype,project")
                .then(body -> {
                    JsonNode fields = body.path("fields");
                    WireStatus now = HubJson.convert(fields.path("status"), WireStatus.class);
                    if (way.leadsTo(now)) return Answer.done(Optional.empty());
                    return open(instance, issue).then(open -> way.next(now, open)
                            .then(step -> step.arrives()
                                    ? Answer.done(Optional.of(step))
                                    : known(instance, fields, way)
                                            .then(known -> known
                                                    ? Answer.done(Optional.of(step))
                                                    : way.refused(now, open, false))));
                });
    }

    private Answer<List<WireTransition>> open(Instance instance, String issue) {
        return jira.get(instance, path(issue) + "/transitions?expand=transitions.fields")
                .map(body -> {
                    List<WireTransition> steps = new ArrayList<>();
                    body.path("transitions").forEach(step -> steps.add(HubJson.convert(step, WireTransition.class)));
                    return steps;
                });
    }

    /** Whether issues of this type have the wanted status at all: nobody sets out for a place that does not exist. */
    private Answer<Boolean> known(Instance instance, JsonNode fields, Way way) {
        String project = encoded(fields.path("project").path("id").asText());
        String type = fields.path("issuetype").path("id").asText();
        return jira.get(instance, "/rest/api/2/project/" + project + "/statuses")
                .map(types -> StreamSupport.stream(types.spliterator(), false)
                        .filter(one -> one.path("id").asText().equals(type))
                        .flatMap(
                                one -> StreamSupport.stream(one.path("statuses").spliterator(), false))
                        .anyMatch(status -> way.leadsTo(HubJson.convert(status, WireStatus.class))));
    }

    private static String path(String issue) {
        return "/rest/api/2/issue/" + encoded(issue);
    }
}
