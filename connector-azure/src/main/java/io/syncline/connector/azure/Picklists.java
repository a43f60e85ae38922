package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubNamed;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists behind choice fields of inherited processes. Fields of the vendor's own, such as the severity, have none, and no call
 * changes them.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/processes/lists">Lists of the Processes API</a>
 */
record Picklists(AzureHttp http) {

    Answer<HubNamed> add(String field, String text) {
        if (!field.matches("[A-Za-z][\\w .-]*")) return noField(field);
        Answer<JsonNode> definition = http.get(http.at("_apis", "wit", "fields", field));
        if (definition instanceof Answer.Gone<JsonNode>) return noField(field);
        return definition.then(found -> {
            String list = found.path("picklistId").asText("");
            return list.isEmpty() || list.equals("null")
                    ? Answer.refused(
                            "field", "the values of field '" + field + "' are not a picklist that can be changed")
                    : add(http.at("_apis", "work", "processes", "lists", list), text);
        });
    }

    private static Answer<HubNamed> noField(String field) {
        return Answer.refused("field", "there is no field '" + field + "'");
    }

    private Answer<HubNamed> add(AzureUri list, String text) {
        return FindOrMake.named(text, () -> http.get(list).map(Picklists::items), () -> http.get(list)
                .then(found -> http.put(list, with(found, text)))
                .then(changed -> items(changed).stream()
                        .filter(item -> item.name().equalsIgnoreCase(text))
                        .findFirst()
                        .map(Answer::done)
                        .orElseGet(() -> Answer.refused("field", "the picklist did not take '" + text + "'"))));
    }

    /** The vendor replaces the whole list. */
    private static JsonNode with(JsonNode list, String text) {
        ObjectNode changed = list.deepCopy();
        ArrayNode items = changed.withArray("items");
        items.add(text);
        return changed;
    }

    private static List<HubNamed> items(JsonNode list) {
        List<HubNamed> items = new ArrayList<>();
        list.path("items").forEach(item -> items.add(HubNamed.of(item.asText(), item.asText())));
        return items;
    }

    /** Never the credentials. */
    @Override
    public String toString() {
        return "Picklists[" + http + "]";
    }
}
