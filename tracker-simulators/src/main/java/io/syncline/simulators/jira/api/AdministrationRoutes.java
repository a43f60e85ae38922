package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldKind;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What administrators add: components, versions, options of select fields. Every field has one context. */
public final class AdministrationRoutes {
    private static final String CONTEXTS = "/field/{field}/context";
    private static final String OPTIONS = CONTEXTS + "/{context}/option";

    private final Site site;
    private final SiteJson json;

    public AdministrationRoutes(Site site) {
        this.site = site;
        this.json = new SiteJson(site);
    }

    public void addTo(JiraApi api) {
        api.post("/component", this::addComponent).post("/version", this::addVersion);
        api.of(Edition.CLOUD)
                .get(CONTEXTS, this::contexts)
                .get(OPTIONS, this::options)
                .post(OPTIONS, this::addOptions);
    }

    private Answer addComponent(JiraCall call) {
        call.requireAdmin();
        var project = project(call.body().path("project").asText());
        var name = freeName(
                call.body(), site.components(project), "A component with the name %s already exists in this project.");
        var made = site.additions().add("component", project.key(), name);
        return Answer.json(
                201,
                json.named("component", made, call.version())
                        .put("project", project.key())
                        .put("projectId", Integer.parseInt(project.id())));
    }

    private Answer addVersion(JiraCall call) {
        call.requireAdmin();
        var project = project(
                call.body().path("projectId").asText(call.body().path("project").asText()));
        var name = freeName(
                call.body(), site.versions(project), "A version with this name already exists in this project.");
        var made = site.additions().add("version", project.key(), name);
        return Answer.json(
                201,
                json.named("version", made, call.version())
                        .put("archived", false)
                        .put("released", false)
                        .put("projectId", Integer.parseInt(project.id())));
    }

    private static String freeName(JsonNode body, List<Named> taken, String complaint) {
        var name = body.path("name").asText("").strip();
        if (name.isEmpty()) throw JiraRefusal.fields(Map.of("name", "The name is not specified."));
        if (name.length() > 255) throw JiraRefusal.fields(Map.of("name", "The name must not exceed 255 characters."));
        if (taken.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            throw JiraRefusal.fields(Map.of("name", complaint.formatted(name)));
        }
        return name;
    }

    private Answer contexts(JiraCall call) {
        call.requireAdmin();
        return Answer.ok(call.page(List.of(field(call)), "values", 50, AdministrationRoutes::context));
    }

    private static ObjectNode context(Field field) {
        return Json.object()
                .put("id", contextId(field))
                .put("name", "Default Configuration Scheme for " + field.name())
                .put("description", "")
                .put("isGlobalContext", true)
                .put("isAnyIssueType", true);
    }

    private Answer options(JiraCall call) {
        call.requireAdmin();
        var field = select(call);
        return Answer.ok(call.page(site.options(field.id(), field.options()), "values", 100, this::option));
    }

    private Answer addOptions(JiraCall call) {
        call.requireAdmin();
        var field = select(call);
        var wanted = call.body().path("options");
        for (var option : wanted) {
            var value = option.path("value").asText("").strip();
            Predicate<Named> same = one -> one.name().equalsIgnoreCase(value);
            if (value.isEmpty()) throw JiraRefusal.message(400, "The option value must not be empty.");
            if (site.options(field.id(), field.options()).stream().anyMatch(same)) {
                throw JiraRefusal.message(400, "The option value " + value + " already exists.");
            }
        }
        var body = Json.object();
        var made = body.putArray("options");
        for (var option : wanted) {
            made.add(option(site.additions()
                    .add("option", field.id(), option.path("value").asText().strip())));
        }
        return Answer.ok(body);
    }

    private JsonNode option(Named option) {
        return Json.object().put("id", option.id()).put("value", option.name()).put("disabled", false);
    }

    private Field select(JiraCall call) {
        var field = field(call);
        if (!call.param("context").equals(contextId(field))) {
            throw JiraRefusal.message(404, "The custom field context was not found.");
        }
        if (field.kind() != FieldKind.OPTION && field.kind() != FieldKind.OPTIONS) {
            throw JiraRefusal.message(400, "The custom field doesn't support options.");
        }
        return field;
    }

    private static Field field(JiraCall call) {
        return Fields.byId(call.param("field"))
                .filter(Field::custom)
                .orElseThrow(() -> JiraRefusal.message(404, "The custom field was not found."));
    }

    private static String contextId(Field field) {
        return "3" + field.number();
    }

    private JiraProject project(String idOrKey) {
        return site.project(idOrKey)
                .orElseThrow(() -> JiraRefusal.message(404, "No project could be found with key '" + idOrKey + "'."));
    }
}
