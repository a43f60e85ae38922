package io.syncline.simulators.azure.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Relation;
import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.http.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The difference between a revision and the one before. */
public final class UpdateJson {
    private final Addresses addresses;
    private final PersonJson people;
    private final ItemJson items;

    public UpdateJson(Addresses addresses, PersonJson people, ItemJson items) {
        this.addresses = addresses;
        this.people = people;
        this.items = items;
    }

    public ObjectNode update(WorkItem item, Revision after, boolean peopleAsText) {
        Optional<Revision> before = item.revision(after.rev() - 1);
        String url = addresses.item(item) + "/updates/" + after.rev();
        ObjectNode json = Json.object()
                .put("id", after.rev())
                .put("workItemId", item.id())
                .put("rev", after.rev());
        json.set("revisedBy", people.reviser(after.by()));
        json.put("revisedDate", ItemJson.revisedDate(item, after));
        json.set("fields", fields(item, before, after, peopleAsText));
        addRelations(json, before.map(Revision::relations).orElse(List.of()), after.relations());
        ObjectNode links = json.putObject("_links");
        ItemJson.link(links, "self", url);
        ItemJson.link(links, "workItemUpdates", addresses.item(item) + "/updates");
        ItemJson.link(links, "parent", addresses.item(item));
        ItemJson.link(links, "html", addresses.html(item));
        return json.put("url", url);
    }

    private ObjectNode fields(WorkItem item, Optional<Revision> before, Revision after, boolean peopleAsText) {
        ObjectNode json = Json.object();
        change(
                json,
                "System.Rev",
                before.map(old -> Json.object().put("v", old.rev())),
                Json.object().put("v", after.rev()));
        change(json, "System.AuthorizedDate", before.map(old -> moment(old)), moment(after));
        change(
                json,
                "System.RevisedDate",
                before.map(old -> moment(after)),
                Json.object().put("v", ItemJson.revisedDate(item, after)));
        change(
                json,
                "System.Watermark",
                before.map(old -> Json.object().put("v", old.watermark())),
                Json.object().put("v", after.watermark()));
        Set<String> names = new LinkedHashSet<>();
        before.ifPresent(old -> names.addAll(old.fields().keySet()));
        names.addAll(after.fields().keySet());
        for (String name : names) {
            Optional<FieldValue> from = before.flatMap(old -> old.field(name));
            Optional<FieldValue> to = after.field(name);
            if (from.equals(to)) continue;
            ObjectNode change = json.putObject(name);
            from.ifPresent(value -> change.set("oldValue", items.value(value, peopleAsText)));
            to.ifPresent(value -> change.set("newValue", items.value(value, peopleAsText)));
        }
        after.history().ifPresent(text -> json.putObject("System.History").put("newValue", text));
        return json;
    }

    private static ObjectNode moment(Revision revision) {
        return Json.object().put("v", Times.text(revision.at()));
    }

    private static void change(ObjectNode json, String name, Optional<ObjectNode> from, JsonNode to) {
        ObjectNode change = json.putObject(name);
        from.ifPresent(value -> change.set("oldValue", value.get("v")));
        change.set("newValue", to.get("v"));
    }

    private static void addRelations(ObjectNode json, List<Relation> before, List<Relation> after) {
        List<Relation> added =
                after.stream().filter(one -> !before.contains(one)).toList();
        List<Relation> removed =
                before.stream().filter(one -> !after.contains(one)).toList();
        if (added.isEmpty() && removed.isEmpty()) return;
        ObjectNode relations = json.putObject("relations");
        put(relations, "added", added);
        put(relations, "removed", removed);
    }

    private static void put(ObjectNode json, String name, List<Relation> relations) {
        if (relations.isEmpty()) return;
        ArrayNode list = ItemJson.relations(relations);
        json.set(name, list);
    }
}
