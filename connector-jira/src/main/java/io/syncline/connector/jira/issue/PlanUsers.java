package io.syncline.connector.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.field.FieldType;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.UpdatePlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which users a plan speaks of: they are looked up before it is decided what to write. */
public final class PlanUsers {
    private PlanUsers() {}

    /** The fields of a plan, with those who watched among those who will: all of them are looked up. */
    public static HubIssue withFormerWatchers(UpdatePlan plan) {
        Optional<JsonNode> watchers = plan.fields().field("watchers");
        if (watchers.isEmpty()) return plan.fields();
        ArrayNode all = HubJson.object().arrayNode();
        watchers.get().forEach(all::add);
        plan.before().field("watchers").ifPresent(users -> users.forEach(all::add));
        return plan.fields().with("watchers", all);
    }

    /** The users as they stand in the plan, each once. */
    public static Set<JsonNode> in(HubIssue fields, FieldCatalog catalog) {
        Set<JsonNode> users = new LinkedHashSet<>();
        for (String name : List.of("assignee", "reporter", "watchers"))
            fields.field(name).ifPresent(user -> add(user, users));
        fields.field("customFields").ifPresent(custom -> custom.properties().forEach(entry -> {
            boolean people = catalog.find(entry.getKey(), Set.of())
                    .filter(field -> field.type() == FieldType.USER || field.type() == FieldType.USERS)
                    .isPresent();
            JsonNode value = entry.getValue();
            if (people) add(value.has("value") ? value.path("value") : value, users);
        }));
        return users;
    }

    private static void add(JsonNode user, Set<JsonNode> users) {
        if (user.isArray()) user.forEach(one -> add(one, users));
        else if (!user.isNull()) users.add(user);
    }
}
