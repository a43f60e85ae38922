package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.WorkItem;
import io.syncline.simulators.azure.process.Field;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.azure.process.LinkType;
import io.syncline.simulators.azure.process.Picklists;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.process.WorkItemType;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What a process knows: fields, types, states, tags. */
public final class MetadataRoutes {
    private static final List<String> RESOURCES = List.of("Attached File", "Hyperlink", "Artifact Link");
    private static final String TYPES = "/wit/workitemtypes";
    private static final String TYPE = TYPES + "/{type}";

    private final Access access;
    private final Views views;

    public MetadataRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.get(
                        "/wit/fields",
                        call -> Access.list(Fields.ALL.stream().map(this::field).toList()))
                .get("/wit/fields/{name}", this::oneField)
                .get(TYPES, this::types)
                .get(TYPE, call -> Answer.ok(type(access.project(call), typeOf(call))))
                .get(TYPE + "/states", call -> Access.list(states(typeOf(call))))
                .get(TYPE + "/fields", call -> Access.list(fields(typeOf(call))))
                .get("/wit/workItemRelationTypes", call -> Access.list(relationTypes()))
                .get("/wit/tags", this::tags);
    }

    private List<ObjectNode> relationTypes() {
        return Stream.concat(
                        LinkType.ALL.stream().map(this::linkType),
                        RESOURCES.stream().map(this::resourceType))
                .toList();
    }

    private ObjectNode linkType(LinkType type) {
        ObjectNode json = relationType(type.referenceName(), type.name(), "workItemLink");
        json.withObject("/attributes")
                .put("directional", type.directional())
                .put("topology", type.topology())
                .put("isForward", !type.referenceName().endsWith("-Reverse"))
                .put("oppositeEndReferenceName", type.other());
        return json;
    }

    private ObjectNode resourceType(String name) {
        return relationType(name.replace(" ", ""), name, "resourceLink");
    }

    private ObjectNode relationType(String referenceName, String name, String usage) {
        ObjectNode json = Json.object()
                .put("referenceName", referenceName)
                .put("name", name)
                .put("url", views.addresses().api("/wit/workItemRelationTypes/" + referenceName));
        json.putObject("attributes").put("usage", usage).put("editable", true).put("enabled", true);
        return json;
    }

    private Answer oneField(Call call) {
        Field field = Fields.find(call.param("name"))
                .orElseThrow(() -> AzureProblem.of(
                        404,
                        "WorkItemTrackingFieldDefinitionNotFoundException",
                        "TF51535: Cannot find field " + call.param("name") + "."));
        return Answer.ok(field(field));
    }

    private ObjectNode field(Field field) {
        ObjectNode json = Json.object()
                .put("name", field.name())
                .put("referenceName", field.referenceName())
                .putNull("description")
                .put("type", field.type().word())
                .put("usage", "workItem")
                .put("readOnly", field.readOnly())
                .put("canSortBy", !field.type().longText())
                .put("isQueryable", true)
                .put("isIdentity", field.type().name().equals("IDENTITY"))
                .put("isPicklist", Picklists.of(field).isPresent())
                .put("isPicklistSuggested", false);
        json.putArray("supportedOperations")
                .addObject()
                .put("referenceName", "SupportedOperations.Equals")
                .put("name", "=");
        Picklists.of(field).ifPresent(list -> json.put("picklistId", list));
        return json.put("url", views.addresses().api("/wit/fields/" + field.referenceName()));
    }

    private Answer types(Call call) {
        Project project = access.project(call);
        return Access.list(
                WorkItemType.ALL.stream().map(type -> type(project, type)).toList());
    }

    private WorkItemType typeOf(Call call) {
        access.project(call);
        return access.world().type(call.param("type"));
    }

    private ObjectNode type(Project project, WorkItemType type) {
        ObjectNode json = Json.object()
                .put("name", type.name())
                .put("referenceName", type.referenceName())
                .put("description", "")
                .put("color", type.color())
                .put("isDisabled", false)
                .put("xmlForm", "<FORM />");
        json.putObject("icon")
                .put(
                        "id",
                        "icon_" + type.name().toLowerCase(java.util.Locale.ROOT).replace(" ", "_"));
        json.set("fields", Json.array(fields(type)));
        json.set("fieldInstances", Json.array(fields(type)));
        json.set("states", Json.array(states(type)));
        String name = type.name().replace(" ", "%20");
        return json.put("url", views.addresses().api(project, "/wit/workItemTypes/" + name));
    }

    private List<ObjectNode> fields(WorkItemType type) {
        return Fields.ALL.stream()
                .filter(field -> !field.referenceName().equals(Fields.REPRO_STEPS)
                        || type.name().equals("Bug"))
                .map(this::typeField)
                .toList();
    }

    private ObjectNode typeField(Field field) {
        ObjectNode json = Json.object()
                .put("alwaysRequired", field.referenceName().equals(Fields.TITLE))
                .putNull("defaultValue")
                .put("referenceName", field.referenceName())
                .put("name", field.name())
                .put("url", views.addresses().api("/wit/fields/" + field.referenceName()));
        Picklists.of(field)
                .flatMap(access.world().picklists()::items)
                .ifPresent(items -> json.set("allowedValues", Json.strings(items)));
        return json;
    }

    private static List<ObjectNode> states(WorkItemType type) {
        return type.states().stream()
                .map(state -> Json.object()
                        .put("name", state.name())
                        .put("color", state.color())
                        .put("category", state.category()))
                .toList();
    }

    private Answer tags(Call call) {
        Project project = access.project(call);
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (WorkItem item : access.world().items())
            if (item.project().equals(project))
                List.of(item.now().text(Fields.TAGS).split(";")).stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .forEach(tags::add);
        return Access.list(tags.stream().map(tag -> tag(project, tag)).toList());
    }

    private ObjectNode tag(Project project, String name) {
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("url", views.addresses().api(project, "/wit/tags/" + id));
    }
}
