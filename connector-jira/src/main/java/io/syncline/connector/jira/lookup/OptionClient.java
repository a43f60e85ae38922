package io.syncline.connector.jira.lookup;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.FieldClient;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.field.FieldCatalog.CustomField;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.lookup.NewOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Options of select fields, which Jira keeps per context of a field. Which context applies to a project Jira does not say in a call that
 * is documented for us, so an option is added only where there is no choice. The account must administer Jira.
 */
final class OptionClient {
    private static final int PAGE = 1000;

    private final JiraClient jira;
    private final FieldClient fields;

    OptionClient(JiraClient jira, FieldClient fields) {
        this.jira = jira;
        this.fields = fields;
    }

    /** What Jira refuses is about the field. */
    Answer<HubNamed> make(Instance instance, NewOption wanted) {
        Answer<HubNamed> answer = found(instance, wanted);
        return answer instanceof Answer.Refused<HubNamed>(Optional<String> field, String message) && field.isEmpty()
                ? Answer.refused("field", message)
                : answer;
    }

    private Answer<HubNamed> found(Instance instance, NewOption wanted) {
        return fields.catalog(instance).then(catalog -> catalog.find(wanted.field(), Set.of())
                .map(field -> make(instance, field, wanted.text()))
                .orElseGet(() -> Answer.refused("field", "there is no custom field '" + wanted.field() + "'")));
    }

    private Answer<HubNamed> make(Instance instance, CustomField field, String text) {
        String path = "/rest/api/3/field/" + encoded(field.id()) + "/context";
        return FindOrMake.named(text, () -> all(instance, path), () -> contexts(instance, path)
                .then(contexts -> contexts.size() == 1
                        ? add(instance, path + "/" + id(contexts.getFirst()) + "/option", text)
                        : Answer.refused(
                                "field",
                                "option '" + text + "' is not there, and field '" + field.name()
                                        + "' has not one context but " + names(contexts) + ": add it in Jira")));
    }

    private Answer<HubNamed> add(Instance instance, String path, String text) {
        ObjectNode body = HubJson.object();
        body.putArray("options").addObject().put("value", text).put("disabled", false);
        return jira.add(instance, path, body).then(made -> {
            JsonNode option = made.path("options").path(0);
            return option.has("id")
                    ? Answer.done(named(option))
                    : Answer.refused("Jira did not say which option it made");
        });
    }

    /** The options of all contexts; those of a cascading field's second level have a parent and are left out. */
    private Answer<List<HubNamed>> all(Instance instance, String path) {
        return contexts(instance, path).then(contexts -> {
            Answer<List<HubNamed>> sofar = Answer.done(List.of());
            for (JsonNode context : contexts) {
                sofar = sofar.then(known ->
                        pages(instance, path + "/" + id(context) + "/option").map(more -> joined(known, more)));
            }
            return sofar;
        });
    }

    private static List<HubNamed> joined(List<HubNamed> known, List<JsonNode> options) {
        List<HubNamed> all = new ArrayList<>(known);
        options.stream().filter(option -> !option.has("optionId")).forEach(option -> all.add(named(option)));
        return all;
    }

    private Answer<List<JsonNode>> contexts(Instance instance, String path) {
        return pages(instance, path);
    }

    private Answer<List<JsonNode>> pages(Instance instance, String path) {
        List<JsonNode> all = new ArrayList<>();
        while (true) {
            Answer<JsonNode> page = jira.get(instance, path + "?startAt=" + all.size() + "&maxResults=" + PAGE);
            Optional<JsonNode> read = page.result();
            if (read.isEmpty()) return page.then(unread -> Answer.done(List.of()));
            JsonNode values = read.get().path("values");
            values.forEach(all::add);
            if (read.get().path("isLast").asBoolean(true) || values.isEmpty()) return Answer.done(all);
        }
    }

    private static String names(List<JsonNode> contexts) {
        return contexts.isEmpty()
                ? "none"
                : contexts.stream()
                        .map(context -> context.path("name").asText())
                        .collect(Collectors.joining(", "));
    }

    private static String id(JsonNode context) {
        return encoded(context.path("id").asText());
    }

    private static HubNamed named(JsonNode option) {
        return HubNamed.of(option.path("id").asText(), option.path("value").asText());
    }
}
