package io.syncline.connector.jira.edition;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.issue.JiraWrite;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.lookup.ShortMemory;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Data Center's way: a sub-task has its parent in {@code parent}, everything else has its epic's key in the custom field Epic Link. */
final class EpicLinks implements Parents {
    private static final String PARENT = "parent";
    private static final String TYPE = "issuetype";

    private record Epic(InstanceId instance, String key) {}

    private final JiraClient jira;
    private final ShortMemory<Epic, Optional<String>> ids;

    EpicLinks(JiraClient jira, Clock clock, Duration memory) {
        this.jira = jira;
        this.ids = new ShortMemory<>(clock, memory);
    }

    @Override
    public Answer<WireIssue> shown(Instance instance, WireIssue issue, FieldCatalog catalog) {
        Optional<String> epic = catalog.epicLink()
                .map(issue::field)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(key -> issue.field(PARENT).isMissingNode());
        if (epic.isEmpty()) return Answer.done(issue);
        return id(instance, epic.get())
                .map(found -> found.map(id -> below(issue, id)).orElse(issue));
    }

    private static WireIssue below(WireIssue issue, String parent) {
        ObjectNode fields = HubJson.object();
        fields.setAll(issue.fields());
        fields.putObject(PARENT).put("id", parent);
        return new WireIssue(issue.id(), issue.key(), fields, issue.properties());
    }

    /** Empty when our account may not see the epic. */
    private Answer<Optional<String>> id(Instance instance, String key) {
        return ids.answer(new Epic(instance.id(), key), Optional::isPresent, () -> heading(instance, key)
                .map(found -> found.map(issue -> issue.path("id").asText())));
    }

    private Answer<Optional<JsonNode>> heading(Instance instance, String idOrKey) {
        Answer<JsonNode> answer = jira.get(instance, "/rest/api/2/issue/" + encoded(idOrKey) + "?fields=" + TYPE);
        return answer instanceof Answer.Gone ? Answer.done(Optional.empty()) : answer.map(Optional::of);
    }

    @Override
    public Answer<JiraWrite> placed(Instance instance, Optional<String> issue, JiraWrite write, FieldCatalog catalog) {
        if (!write.fields().has(PARENT)) return Answer.done(write);
        return subtask(instance, issue, write.fields().path(TYPE))
                .then(subtask -> subtask ? Answer.done(write) : linked(instance, write, catalog));
    }

    private Answer<Boolean> subtask(Instance instance, Optional<String> issue, JsonNode type) {
        if (type.isObject()) {
            return jira.get(instance, "/rest/api/2/issuetype")
                    .map(types -> StreamSupport.stream(types.spliterator(), false)
                            .anyMatch(one -> one.path("subtask").asBoolean() && named(one, type)));
        }
        if (issue.isEmpty()) return Answer.done(false);
        return heading(instance, issue.get()).map(found -> found.filter(
                        one -> one.path("fields").path(TYPE).path("subtask").asBoolean())
                .isPresent());
    }

    private static boolean named(JsonNode type, JsonNode reference) {
        return type.path("id").asText().equals(reference.path("id").asText(" "))
                || type.path("name")
                        .asText()
                        .equalsIgnoreCase(reference.path("name").asText(" "));
    }

    private Answer<JiraWrite> linked(Instance instance, JiraWrite write, FieldCatalog catalog) {
        Optional<String> link = catalog.epicLink();
        if (link.isEmpty()) {
            return refused(write, "only sub-tasks have a parent here: this Jira has no field Epic Link");
        }
        JsonNode parent = write.fields().path(PARENT);
        if (parent.isNull()) return Answer.done(write.with(PARENT, link.get(), parent));
        String wanted = parent.path("key").asText(parent.path("id").asText());
        return heading(instance, wanted)
                .then(found -> found.map(epic -> Answer.done(write.with(PARENT, link.get(), epic.path("key"))))
                        .orElseGet(() -> refused(write, "there is no issue " + wanted)));
    }

    private static Answer<JiraWrite> refused(JiraWrite write, String why) {
        return Answer.done(write.refused("parentId", why));
    }
}
