package io.syncline.simulators.azure.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Happening;
import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.http.Json;
import java.time.Instant;
import java.util.List;

/** Bodies of service hook notifications, resource version 1.0. */
public final class EventJson {
    private final Addresses addresses;
    private final ItemJson items;
    private final UpdateJson updates;
    private final CommentJson comments;

    public EventJson(Addresses addresses, ItemJson items, UpdateJson updates, CommentJson comments) {
        this.addresses = addresses;
        this.items = items;
        this.updates = updates;
        this.comments = comments;
    }

    /** The body without the ids of the one delivery. */
    public ObjectNode body(Happening happening, Instant at) {
        WorkItem item = happening.item();
        String text = item.type().name() + " #" + item.id() + " (" + item.now().text(Fields.TITLE) + ") "
                + verb(happening) + " by " + happening.actor().displayName();
        ObjectNode json = Json.object().put("eventType", happening.event()).put("publisherId", "tfs");
        json.set("message", message(item, text));
        json.set("detailedMessage", message(item, text));
        json.set("resource", resource(happening));
        json.put("resourceVersion", "1.0");
        ObjectNode containers = json.putObject("resourceContainers");
        container(containers, "collection", Addresses.COLLECTION);
        container(containers, "account", "d0000000-0000-4000-8000-000000000001");
        container(containers, "project", item.project().id());
        return json.put("createdDate", at.toString());
    }

    private ObjectNode resource(Happening happening) {
        return switch (happening) {
            case Happening.Created created -> snapshot(created.item(), items.links(created.item()));
            case Happening.Restored restored -> snapshot(restored.item(), items.links(restored.item()));
            case Happening.Deleted deleted -> deleted(deleted.item());
            case Happening.Commented commented -> {
                ObjectNode json = snapshot(commented.item(), items.links(commented.item()));
                ((ObjectNode) json.get("fields"))
                        .put(Fields.HISTORY, commented.comment().text());
                json.set("commentVersionRef", comments.reference(commented.item(), commented.comment()));
                yield json;
            }
            case Happening.Updated updated -> {
                ObjectNode json = updates.update(updated.item(), updated.item().now(), true);
                json.set("revision", revision(updated.item(), updated.item().now()));
                yield json;
            }
        };
    }

    private ObjectNode snapshot(WorkItem item, ObjectNode links) {
        ObjectNode json =
                Json.object().put("id", item.id()).put("rev", item.now().rev());
        ObjectNode fields = items.fields(item, item.now(), List.of(), true);
        fields.remove(Fields.HISTORY);
        json.set("fields", fields);
        if (!item.now().relations().isEmpty())
            json.set("relations", ItemJson.relations(item.now().relations()));
        json.set("_links", links);
        return json.put("url", addresses.item(item));
    }

    private ObjectNode deleted(WorkItem item) {
        String url = addresses.api(item.project(), "/wit/recyclebin/" + item.id());
        ObjectNode links = items.links(item);
        links.retain("workItemType", "fields");
        ItemJson.link(links, "self", url);
        return snapshot(item, links).put("url", url);
    }

    private ObjectNode revision(WorkItem item, Revision revision) {
        String url = addresses.item(item) + "/revisions/" + revision.rev();
        ObjectNode json = Json.object().put("id", item.id()).put("rev", revision.rev());
        ObjectNode fields = items.fields(item, revision, List.of(), true);
        fields.remove(Fields.HISTORY);
        json.set("fields", fields);
        if (!revision.relations().isEmpty()) json.set("relations", ItemJson.relations(revision.relations()));
        ObjectNode links = json.putObject("_links");
        ItemJson.link(links, "self", url);
        ItemJson.link(links, "workItemRevisions", addresses.item(item) + "/revisions");
        ItemJson.link(links, "parent", addresses.item(item));
        return json.put("url", url);
    }

    private ObjectNode message(WorkItem item, String text) {
        String page = addresses.html(item);
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Json.object()
                .put("text", text + "\r\n(" + page + ")")
                .put("html", "<a href=\"" + page + "\">" + safe + "</a>")
                .put("markdown", "[" + text + "](" + page + ")");
    }

    private void container(ObjectNode json, String name, String id) {
        json.putObject(name).put("id", id).put("baseUrl", addresses.organisation() + "/");
    }

    private static String verb(Happening happening) {
        return switch (happening) {
            case Happening.Created c -> "created";
            case Happening.Updated u -> "updated";
            case Happening.Commented c -> "commented on";
            case Happening.Deleted d -> "deleted";
            case Happening.Restored r -> "restored";
        };
    }
}
