package io.syncline.connector.jira.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.lookup.ShortMemory;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads who leads an issue's project, which no issue tells. Remembered for a while: it seldom changes. */
public final class LeadClient {
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private record Place(InstanceId instance, String project) {}

    private final JiraClient jira;
    private final ShortMemory<Place, Optional<HubUser>> leads;

    public LeadClient(JiraClient jira, Clock clock) {
        this.jira = jira;
        this.leads = new ShortMemory<>(clock, MEMORY);
    }

    /** The same issue with the lead in its project, where our account may see it. */
    Answer<HubIssue> led(Instance instance, HubIssue issue) {
        if (!(issue.field("project").orElseThrow() instanceof ObjectNode project)) return Answer.done(issue);
        String key = project.path("key").asText();
        return leads.answer(new Place(instance.id(), key), lead -> true, () -> read(instance, key))
                .map(lead -> lead.map(user -> issue.with("project", with(project, user)))
                        .orElse(issue));
    }

    private static ObjectNode with(ObjectNode project, HubUser lead) {
        ObjectNode led = project.deepCopy();
        led.set("lead", HubJson.tree(lead));
        return led;
    }

    private Answer<Optional<HubUser>> read(Instance instance, String project) {
        Answer<JsonNode> answer = jira.get(instance, "/rest/api/2/project/" + JiraClient.encoded(project));
        boolean hidden = answer instanceof Answer.Gone
                || answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message)
                        && !field.equals(Optional.of("credentials"));
        if (hidden) return Answer.done(Optional.empty());
        return answer.map(body -> Optional.of(body.path("lead"))
                .filter(JsonNode::isObject)
                .flatMap(lead -> HubJson.convert(lead, WireUser.class).hub()));
    }
}
