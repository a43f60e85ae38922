package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.process.Classification.Node;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Areas and iterations of projects, the lists behind choice fields, and kinds of relations. */
public final class ClassificationRoutes {
    private static final String NODES = "/wit/classificationnodes";
    private static final String LIST = "/work/processes/lists/{list}";

    private final Access access;
    private final Views views;

    public ClassificationRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.get(NODES, this::roots)
                .get(NODES + "/{group}/{path*}", this::node)
                .post(NODES + "/{group}/{path*}", this::add)
                .get(LIST, call -> Answer.ok(list(call)))
                .put(LIST, this::replace);
    }

    private Answer roots(Call call) {
        Project project = access.project(call);
        int depth = call.queryInt("$depth", 0);
        return Access.list(List.of(root(project, "Areas", depth), root(project, "Iterations", depth)));
    }

    private Answer node(Call call) {
        Project project = access.project(call);
        int depth = call.queryInt("$depth", 0);
        List<String> path = path(call);
        if (path.isEmpty()) return Answer.ok(root(project, group(call), depth));
        return Answer.ok(json(project, access.world().classification().node(project, group(call), path), depth));
    }

    private Answer add(Call call) {
        Project project = access.project(call);
        String name = call.json().path("name").asText("");
        Node node = access.world().classification().add(project, group(call), path(call), name);
        return Answer.json(201, json(project, node, 0));
    }

    private static String group(Call call) {
        return switch (call.param("group").toLowerCase(Locale.ROOT)) {
            case "areas" -> "Areas";
            case "iterations" -> "Iterations";
            default -> throw AzureProblem.badRequest("The structure group '" + call.param("group") + "' is not known.");
        };
    }

    private static List<String> path(Call call) {
        return Stream.of(call.param("path").split("[/\\\\]"))
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private ObjectNode root(Project project, String group, int depth) {
        boolean areas = group.equals("Areas");
        ObjectNode json = Json.object()
                .put("id", areas ? 1 : 2)
                .put("identifier", project.id())
                .put("name", project.name());
        return with(json, project, group, List.of(), depth);
    }

    private ObjectNode json(Project project, Node node, int depth) {
        ObjectNode json = Json.object()
                .put("id", node.id())
                .put("identifier", node.identifier())
                .put("name", node.name());
        return with(json, project, node.group(), node.path(), depth);
    }

    private ObjectNode with(ObjectNode json, Project project, String group, List<String> path, int depth) {
        String kind = group.substring(0, group.length() - 1);
        List<Node> children = access.world().classification().below(project, group, path);
        String below = String.join("\\", path);
        json.put("structureType", kind.toLowerCase(Locale.ROOT))
                .put("hasChildren", !children.isEmpty())
                .put("path", "\\" + project.name() + "\\" + kind + (below.isEmpty() ? "" : "\\" + below))
                .put("url", views.addresses().api(project, "/wit/classificationNodes/" + group));
        if (depth <= 0 || children.isEmpty()) return json;
        ArrayNode shown = json.putArray("children");
        children.forEach(child -> shown.add(json(project, child, depth - 1)));
        return json;
    }

    private ObjectNode list(Call call) {
        String id = call.param("list");
        List<String> items = access.world()
                .picklists()
                .items(id)
                .orElseThrow(() -> AzureProblem.of(
                        404, "ProcessWorkItemTypeFieldPicklistNotFoundException", "VS403085: There is no list " + id));
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", "picklist_" + id)
                .put("type", "String")
                .put("isSuggested", false);
        json.set("items", Json.strings(items));
        return json.put("url", views.addresses().api("/work/processes/lists/" + id));
    }

    private Answer replace(Call call) {
        list(call);
        List<String> items = StreamSupport.stream(call.json().path("items").spliterator(), false)
                .map(item -> item.asText())
                .toList();
        if (items.size()
                != items.stream()
                        .map(item -> item.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()) {
            throw AzureProblem.badRequest("VS403089: The list has an item twice.");
        }
        access.world().picklists().replace(call.param("list"), items);
        return Answer.ok(list(call));
    }
}
