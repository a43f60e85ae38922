package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Operation;
import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Times;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Work items: create, read, patch, delete, and their revisions and updates. */
public final class WorkItemRoutes {
    private static final String ITEM = "/wit/workitems/{id}";
    private static final int LARGEST_BATCH = 200;

    private final Access access;
    private final Views views;

    public WorkItemRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.get("/wit/workitems", call -> many(call, call.queryList("ids"), Selection.of(call)))
                .post("/wit/workitemsbatch", this::batch)
                .post(ITEM, this::create)
                .patch("/wit/workitems/{id}", this::patch)
                .get(ITEM, call -> Answer.ok(shown(access.item(call), Selection.of(call), true)))
                .delete(ITEM, this::delete)
                .get(ITEM + "/updates", this::updates)
                .get(ITEM + "/updates/{rev}", this::update)
                .get(ITEM + "/revisions", this::revisions)
                .get(ITEM + "/revisions/{rev}", this::revision)
                .get("/wit/recyclebin/{id}", this::deleted)
                .patch("/wit/recyclebin/{id}", this::restore);
    }

    /** Which part of an item a request asks for. */
    private record Selection(List<String> fields, String expand, boolean omitMissing) {
        static Selection of(Call call) {
            return checked(new Selection(
                    call.queryList("fields"),
                    call.query("$expand").orElse("none").toLowerCase(Locale.ROOT),
                    call.query("errorPolicy").filter("omit"::equalsIgnoreCase).isPresent()));
        }

        static Selection checked(Selection selection) {
            if (!selection.fields.isEmpty() && !List.of("none", "links").contains(selection.expand))
                throw AzureProblem.of(
                        400,
                        "ConflictingParametersException",
                        "TF401320: The expand parameter can not be used with the fields parameter.");
            return selection;
        }

        boolean relations() {
            return expand.equals("relations") || expand.equals("all");
        }

        boolean links() {
            return expand.equals("links") || expand.equals("all");
        }
    }

    private ObjectNode shown(WorkItem item, Selection selection, boolean single) {
        return views.items()
                .item(item, item.now(), selection.fields(), single || selection.links(), selection.relations());
    }

    private Answer batch(Call call) {
        JsonNode json = call.json();
        List<String> ids = new ArrayList<>();
        json.path("ids").forEach(id -> ids.add(id.asText()));
        List<String> fields = new ArrayList<>();
        json.path("fields").forEach(field -> fields.add(field.asText()));
        String expand = json.path("$expand").asText("none").toLowerCase(Locale.ROOT);
        boolean omit = json.path("errorPolicy").asText().equalsIgnoreCase("omit");
        return many(call, ids, Selection.checked(new Selection(fields, expand, omit)));
    }

    private Answer many(Call call, List<String> ids, Selection selection) {
        Optional<Project> scope = access.scope(call);
        if (ids.isEmpty()) throw AzureProblem.badRequest("The ids parameter is missing.");
        if (ids.size() > LARGEST_BATCH)
            throw AzureProblem.badRequest("VS402337: The number of ids exceeds the limit of " + LARGEST_BATCH + ".");
        List<ObjectNode> found = new ArrayList<>();
        for (String id : ids) {
            int number = id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
            Optional<WorkItem> item = access.world().find(number).filter(one -> scope.filter(
                            project -> !project.equals(one.project()))
                    .isEmpty());
            if (item.isPresent()) found.add(shown(item.get(), selection, false));
            else if (!selection.omitMissing()) throw AzureProblem.noItem(number);
        }
        return Access.list(found);
    }

    private Answer create(Call call) {
        Person actor = access.actor(call);
        Project project = access.project(call);
        String type = call.param("id");
        if (!type.startsWith("$"))
            throw AzureProblem.of(405, "VssResourceMethodException", "The resource does not support POST.");
        List<Operation> patch = patchOf(call);
        var named = access.world().type(type.substring(1));
        if (Access.flag(call, "validateOnly")) {
            access.world().work().validate(project, named, patch, bypass(call));
            return Answer.ok(Json.object().put("id", 0).put("rev", 0));
        }
        WorkItem item = access.world().work().create(actor, project, named, patch, bypass(call));
        return Answer.ok(views.items().item(item));
    }

    private Answer patch(Call call) {
        WorkItem item = access.item(call);
        List<Operation> patch = patchOf(call);
        if (Access.flag(call, "validateOnly")) access.world().work().validate(item, patch, bypass(call));
        else access.world().work().patch(access.actor(call), item, patch, bypass(call));
        return Answer.ok(views.items().item(item));
    }

    private static boolean bypass(Call call) {
        return Access.flag(call, "bypassRules");
    }

    private static List<Operation> patchOf(Call call) {
        String type = call.header("Content-Type").orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith("application/json-patch+json"))
            throw AzureProblem.of(
                    415,
                    "VssRequestContentTypeNotSupportedException",
                    "The request indicated a Content-Type of \"" + type + "\" for method type \"" + call.method()
                            + "\" which is not supported. Valid content types for this method are:"
                            + " application/json-patch+json.");
        return Operation.parse(call.json());
    }

    private Answer delete(Call call) {
        WorkItem item = access.item(call);
        Person actor = access.actor(call);
        access.world().work().delete(actor, item);
        return Answer.ok(deletion(item));
    }

    private ObjectNode deletion(WorkItem item) {
        ObjectNode json = Json.object()
                .put("id", item.id())
                .put("type", item.type().name())
                .put("name", item.now().text("System.Title"))
                .put("project", item.project().name())
                .put("deletedDate", Times.text(item.now().at()))
                .put("deletedBy", item.now().by().combined())
                .put("code", 200)
                .put("url", views.addresses().api(item.project(), "/wit/recyclebin/" + item.id()));
        json.set("resource", views.items().item(item));
        return json;
    }

    private Answer deleted(Call call) {
        return Answer.ok(deletion(access.world().deletedItem(Access.number(call, "id"))));
    }

    private Answer restore(Call call) {
        WorkItem item = access.world().deletedItem(Access.number(call, "id"));
        if (call.json().path("isDeleted").asBoolean(true))
            throw AzureProblem.badRequest("Only isDeleted = false restores a work item.");
        access.world().work().restore(access.actor(call), item);
        return Answer.ok(deletion(item));
    }

    private Answer updates(Call call) {
        WorkItem item = access.item(call);
        return Access.list(paged(call, item).stream()
                .map(revision -> views.updates().update(item, revision, false))
                .toList());
    }

    private Answer update(Call call) {
        WorkItem item = access.item(call);
        return Answer.ok(views.updates().update(item, revisionOf(call, item), false));
    }

    private Answer revisions(Call call) {
        WorkItem item = access.item(call);
        return Access.list(paged(call, item).stream()
                .map(revision -> shown(item, revision, call))
                .toList());
    }

    private Answer revision(Call call) {
        WorkItem item = access.item(call);
        return Answer.ok(shown(item, revisionOf(call, item), call));
    }

    private ObjectNode shown(WorkItem item, Revision revision, Call call) {
        Selection selection = Selection.of(call);
        return views.items()
                .item(item, revision, selection.fields(), selection.links(), selection.relations())
                .put("url", views.addresses().item(item) + "/revisions/" + revision.rev());
    }

    private static Revision revisionOf(Call call, WorkItem item) {
        return item.revision(Access.number(call, "rev")).orElseThrow(() -> AzureProblem.noItem(item.id()));
    }

    private static List<Revision> paged(Call call, WorkItem item) {
        return item.revisions().stream()
                .skip(call.queryInt("$skip", 0))
                .limit(call.queryInt("$top", 200))
                .toList();
    }
}
