package io.syncline.simulators.azure.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.azure.item.Relation;
import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.http.Json;
import java.util.List;
import java.util.Set;

/** Work items and their revisions. Webhooks and the revisions feed show people as texts, the rest as objects. */
public final class ItemJson {
    private static final Set<String> UNASKED =
            Set.of("System.Id", "System.Rev", "System.AuthorizedDate", "System.RevisedDate", "System.Watermark");

    private final Addresses addresses;
    private final PersonJson people;

    public ItemJson(Addresses addresses, PersonJson people) {
        this.addresses = addresses;
        this.people = people;
    }

    /** The item as of a revision, with the given fields only when there are any. */
    public ObjectNode item(WorkItem item, Revision revision, List<String> only, boolean links, boolean relations) {
        ObjectNode json = Json.object().put("id", item.id()).put("rev", revision.rev());
        json.set("fields", fields(item, revision, only, false));
        if (relations && !revision.relations().isEmpty()) json.set("relations", relations(revision.relations()));
        if (links) json.set("_links", links(item));
        return json.put("url", addresses.item(item));
    }

    /** The current item as {@code create} and {@code update} answer it. */
    public ObjectNode item(WorkItem item) {
        return item(item, item.now(), List.of(), true, true);
    }

    public ObjectNode fields(WorkItem item, Revision revision, List<String> only, boolean peopleAsText) {
        ObjectNode json = Json.object();
        for (Field field : Fields.ALL) {
            String name = field.referenceName();
            boolean wanted =
                    only.isEmpty() ? !UNASKED.contains(name) : only.stream().anyMatch(name::equalsIgnoreCase);
            if (!wanted) continue;
            switch (name) {
                case "System.Id" -> json.put(name, item.id());
                case "System.Rev" -> json.put(name, revision.rev());
                case "System.Watermark" -> json.put(name, revision.watermark());
                case "System.AuthorizedDate" -> json.put(name, Times.text(revision.at()));
                case "System.RevisedDate" -> json.put(name, revisedDate(item, revision));
                case Fields.HISTORY -> revision.history().ifPresent(text -> json.put(name, text));
                default -> revision.field(name).ifPresent(value -> json.set(name, value(value, peopleAsText)));
            }
        }
        return json;
    }

    public JsonNode value(FieldValue value, boolean peopleAsText) {
        return switch (value) {
            case FieldValue.Text text -> TextNode.valueOf(text.text());
            case FieldValue.Count count -> LongNode.valueOf(count.number());
            case FieldValue.Amount amount -> DoubleNode.valueOf(amount.number());
            case FieldValue.Moment moment -> TextNode.valueOf(Times.text(moment.time()));
            case FieldValue.Who who ->
                peopleAsText ? TextNode.valueOf(who.person().combined()) : people.reference(who.person());
        };
    }

    public static ArrayNode relations(List<Relation> relations) {
        ArrayNode json = Json.array();
        for (Relation relation : relations)
            json.addObject()
                    .put("rel", relation.rel())
                    .put("url", relation.url())
                    .set("attributes", relation.attributes());
        return json;
    }

    /** When this revision was replaced; never for the latest. */
    public static String revisedDate(WorkItem item, Revision revision) {
        return item.revision(revision.rev() + 1)
                .map(next -> Times.text(next.at()))
                .orElse(Times.NEVER);
    }

    public ObjectNode links(WorkItem item) {
        String url = addresses.item(item);
        ObjectNode json = Json.object();
        link(json, "self", url);
        link(json, "workItemUpdates", url + "/updates");
        link(json, "workItemRevisions", url + "/revisions");
        link(json, "workItemComments", url + "/comments");
        link(json, "html", addresses.html(item));
        link(
                json,
                "workItemType",
                addresses.api(
                        item.project(),
                        "/wit/workItemTypes/" + item.type().name().replace(" ", "%20")));
        link(json, "fields", addresses.api(item.project(), "/wit/fields"));
        return json;
    }

    static void link(ObjectNode json, String name, String href) {
        json.putObject(name).put("href", href);
    }
}
