package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.wire.Addresses;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Projects, people, and what official clients ask before anything else. */
public final class OrganisationRoutes {
    private final Access access;
    private final Views views;

    public OrganisationRoutes(Access access, Views views) {
        this.access = access;
        this.views = views;
    }

    public void addTo(AzureRoutes routes) {
        routes.get(
                        "/projects",
                        call -> Access.list(access.world().projects().stream()
                                .map(this::project)
                                .toList()))
                .get("/projects/{name}", call -> Answer.ok(full(access.world().project(call.param("name")))))
                .get("/connectionData", this::connection)
                .get("/resourceAreas", call -> Access.list(List.of()))
                .get(
                        "/resourceAreas/{id}",
                        call -> Answer.ok(com.fasterxml.jackson.databind.node.NullNode.getInstance()))
                .get("/identities", this::identities)
                .on("OPTIONS", "/{area}", call -> Access.list(ResourceLocations.of(call.param("area"))));
    }

    private ObjectNode project(Project project) {
        return Json.object()
                .put("id", project.id())
                .put("name", project.name())
                .put("description", project.description())
                .put("url", views.addresses().api("/projects/" + project.id()))
                .put("state", "wellFormed")
                .put("revision", 1)
                .put("visibility", "private")
                .put("lastUpdateTime", "2020-01-01T00:00:00Z");
    }

    private ObjectNode full(Project project) {
        ObjectNode json = project(project);
        ObjectNode capabilities = json.putObject("capabilities");
        capabilities.putObject("processTemplate").put("templateName", "Agile");
        capabilities.putObject("versioncontrol").put("sourceControlType", "Git");
        json.putObject("defaultTeam").put("id", project.id()).put("name", project.name() + " Team");
        return json;
    }

    private Answer connection(Call call) {
        ObjectNode me = views.people().identity(access.actor(call));
        ObjectNode json = Json.object();
        json.set("authenticatedUser", me);
        json.set("authorizedUser", me.deepCopy());
        json.put("instanceId", Addresses.COLLECTION).put("deploymentType", "hosted");
        json.putObject("locationServiceData").put("serviceOwner", Addresses.COLLECTION);
        return Answer.ok(json);
    }

    private Answer identities(Call call) {
        Optional<String> filter = call.query("filterValue").map(text -> text.toLowerCase(Locale.ROOT));
        List<String> ids = call.queryList("identityIds");
        List<String> descriptors = call.queryList("descriptors");
        return Access.list(access.world().people().stream()
                .filter(person -> filter.filter(text -> !found(person, text)).isEmpty())
                .filter(person -> ids.isEmpty() || ids.contains(person.id()))
                .filter(person -> descriptors.isEmpty() || descriptors.contains(person.descriptor()))
                .map(views.people()::identity)
                .toList());
    }

    private static boolean found(Person person, String text) {
        return person.combined().toLowerCase(Locale.ROOT).contains(text);
    }
}
