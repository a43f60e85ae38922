package io.syncline.connector.github.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.lookup.FindOrMake;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.lookup.NewOption;
import java.util.List;

/** The select fields of an organisation. Only its administrators may change them. */
final class IssueFields {
    private static final String NEW_COLOR = "gray";

    private final GithubClient client;

    IssueFields(GithubClient client) {
        this.client = client;
    }

    Answer<HubNamed> makeOption(Site site, String organisation, NewOption wanted) {
        return FindOrMake.named(
                wanted.text(), () -> field(site, organisation, wanted.field()).map(IssueFields::options), () -> field(
                                site, organisation, wanted.field())
                        .then(field -> add(site, organisation, field, wanted.text())));
    }

    private Answer<IssueField> field(Site site, String organisation, String name) {
        Answer<IssueField[]> fields = client.get(site, path(organisation), IssueField[].class);
        if (fields instanceof Answer.Gone<IssueField[]>) {
            return Answer.refused("field", organisation + " has no issue fields, or the account may not see them");
        }
        return fields.then(all -> List.of(all).stream()
                .filter(field -> field.called(name))
                .filter(IssueField::choice)
                .findFirst()
                .map(Answer::done)
                .orElseGet(() -> Answer.refused("field", organisation + " has no select field '" + name + "'")));
    }

    /** GitHub replaces the whole list: what is sent back with its id stays. */
    private Answer<HubNamed> add(Site site, String organisation, IssueField field, String text) {
        ObjectNode body = HubJson.object();
        ArrayNode options = body.putArray("options");
        int last = 0;
        for (JsonNode option : field.options()) {
            last = Math.max(last, option.path("priority").asInt(0));
            options.add(kept(option));
        }
        options.addObject().put("name", text).put("color", NEW_COLOR).put("priority", last + 1);
        return client.patch(site, path(organisation) + "/" + field.id(), body, IssueField.class)
                .then(changed -> options(changed).stream()
                        .filter(option -> option.name().equalsIgnoreCase(text))
                        .findFirst()
                        .map(Answer::done)
                        .orElseGet(() -> Answer.refused("field", "GitHub did not add the option '" + text + "'")));
    }

    private static ObjectNode kept(JsonNode option) {
        ObjectNode kept = HubJson.object();
        for (String name : List.of("id", "name", "description", "color", "priority")) {
            if (option.hasNonNull(name)) kept.set(name, option.get(name));
        }
        if (!kept.has("color")) kept.put("color", NEW_COLOR);
        if (!kept.has("priority")) kept.put("priority", 0);
        return kept;
    }

    private static List<HubNamed> options(IssueField field) {
        return field.options().stream()
                .map(option -> HubNamed.of(
                        option.path("id").asText(), option.path("name").asText()))
                .toList();
    }

    private static String path(String organisation) {
        return "/orgs/" + organisation + "/issue-fields";
    }
}
