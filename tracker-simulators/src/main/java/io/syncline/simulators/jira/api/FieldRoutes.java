package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldKind;
import io.syncline.simulators.jira.field.FieldReader;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.server.EpicLink;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of the site, of the create screen and of the edit screen. */
public final class FieldRoutes {
    private static final Set<Field> REQUIRED = Set.of(Fields.SUMMARY, Fields.ISSUE_TYPE);

    private final Site site;
    private final SiteJson json;
    private final Issues issues;
    private final FieldReader reader;

    public FieldRoutes(Site site, Issues issues, FieldReader reader) {
        this.site = site;
        this.json = new SiteJson(site);
        this.issues = issues;
        this.reader = reader;
    }

    public void addTo(JiraApi api) {
        api.get("/field", this::fields)
                .get("/issue/createmeta/{project}/issuetypes", this::createTypes)
                .get("/issue/createmeta/{project}/issuetypes/{type}", this::createFields)
                .get("/issue/{issue}/editmeta", this::editMeta);
    }

    private Answer fields(JiraCall call) {
        var all = Json.array(Fields.all().stream().map(FieldRoutes::field).toList());
        if (!call.edition().cloud()) all.add(EpicLink.field());
        return Answer.ok(all);
    }

    /** Pages of Data Center call everything values. */
    private static String list(JiraCall call, String inCloud) {
        return call.edition().cloud() ? inCloud : "values";
    }

    private Answer createTypes(JiraCall call) {
        project(call);
        return Answer.ok(
                call.page(site.issueTypes(), list(call, "issueTypes"), 50, t -> json.issueType(t, call.version())));
    }

    private Answer createFields(JiraCall call) {
        var project = project(call);
        var wanted = call.param("type");
        site.issueType(wanted)
                .orElseThrow(() -> JiraRefusal.message(404, "Issue type with id '" + wanted + "' does not exist"));
        return Answer.ok(call.page(settable(), list(call, "fields"), 50, f -> meta(f, project, call)
                .put("fieldId", f.id())));
    }

    private Answer editMeta(JiraCall call) {
        var issue = issues.get(call.param("issue"));
        var body = Json.object();
        var fields = body.putObject("fields");
        settable().forEach(f -> fields.set(f.id(), meta(f, issue.project(), call)));
        return Answer.ok(body);
    }

    private static List<Field> settable() {
        return Fields.all().stream().filter(Field::settable).toList();
    }

    private ObjectNode meta(Field field, JiraProject project, JiraCall call) {
        var body = Json.object().put("required", REQUIRED.contains(field));
        body.set("schema", schema(field));
        body.put("name", field.name()).put("key", field.id()).put("hasDefaultValue", field.equals(Fields.PRIORITY));
        var operations = body.putArray("operations");
        if (itemType(field).isPresent()) operations.add("add").add("set").add("remove");
        else operations.add("set");
        var allowed = reader.allowed(field, project);
        if (allowed.isEmpty()) return body;
        var options = field.kind() == FieldKind.OPTION
                || field.kind() == FieldKind.OPTIONS
                || field.kind() == FieldKind.CASCADING;
        body.set(
                "allowedValues",
                Json.array(allowed.stream()
                        .map(n -> options ? json.option(n, call.version()) : json.named(field.id(), n, call.version()))
                        .toList()));
        return body;
    }

    private static ObjectNode field(Field field) {
        var body = Json.object()
                .put("id", field.id())
                .put("key", field.id())
                .put("name", field.name())
                .put("custom", field.custom())
                .put("orderable", field.settable())
                .put("navigable", true)
                .put("searchable", true);
        var clauses = body.putArray("clauseNames");
        if (field.custom()) clauses.add("cf[" + field.number() + "]").add(field.name());
        else clauses.add(field.id());
        body.set("schema", schema(field));
        return body;
    }

    private static JsonNode schema(Field field) {
        var schema = Json.object().put("type", type(field));
        itemType(field).ifPresent(items -> schema.put("items", items));
        if (!field.custom()) return schema.put("system", field.id());
        return schema.put("custom", "com.atlassian.jira.plugin.system.customfieldtypes:" + customType(field))
                .put("customId", Integer.parseInt(field.number()));
    }

    private static String type(Field field) {
        return switch (field.kind()) {
            case TEXT, RICH_TEXT -> "string";
            case NUMBER -> "number";
            case URL -> "string";
            case DATE -> "date";
            case DATE_TIME -> "datetime";
            case LABELS, USERS, OPTIONS, COMPONENTS, VERSIONS -> "array";
            case USER -> "user";
            case ISSUE_TYPE -> "issuetype";
            case STATUS -> "status";
            case RESOLUTION -> "resolution";
            case PRIORITY -> "priority";
            case OPTION -> "option";
            case CASCADING -> "option-with-child";
            case VERSION -> "version";
            case PROJECT -> "project";
            case PARENT -> "issuelink";
            case SECURITY_LEVEL -> "securitylevel";
            case TIME_TRACKING -> "timetracking";
            case FOLLOWERS -> field.id();
        };
    }

    private static Optional<String> itemType(Field field) {
        return switch (field.kind()) {
            case LABELS -> Optional.of("string");
            case OPTIONS -> Optional.of("option");
            case USERS -> Optional.of("user");
            case COMPONENTS -> Optional.of("component");
            case VERSIONS -> Optional.of("version");
            case TEXT,
                    RICH_TEXT,
                    NUMBER,
                    DATE,
                    DATE_TIME,
                    URL,
                    USER,
                    ISSUE_TYPE,
                    STATUS,
                    RESOLUTION,
                    PRIORITY,
                    OPTION,
                    CASCADING,
                    VERSION,
                    PROJECT,
                    PARENT,
                    SECURITY_LEVEL,
                    TIME_TRACKING,
                    FOLLOWERS -> Optional.empty();
        };
    }

    private static String customType(Field field) {
        return switch (field.kind()) {
            case OPTION -> "select";
            case OPTIONS -> "multiselect";
            case CASCADING -> "cascadingselect";
            case NUMBER -> "float";
            case RICH_TEXT -> "textarea";
            case DATE -> "datepicker";
            case DATE_TIME -> "datetime";
            case URL -> "url";
            case LABELS -> "labels";
            case USER -> "userpicker";
            case USERS -> "multiuserpicker";
            case VERSION -> "version";
            case VERSIONS -> "multiversion";
            case PROJECT -> "project";
            case TEXT,
                    ISSUE_TYPE,
                    STATUS,
                    RESOLUTION,
                    PRIORITY,
                    COMPONENTS,
                    PARENT,
                    SECURITY_LEVEL,
                    TIME_TRACKING,
                    FOLLOWERS -> "textfield";
        };
    }

    private JiraProject project(JiraCall call) {
        var wanted = call.param("project");
        return site.project(wanted)
                .orElseThrow(() -> JiraRefusal.message(404, "No project could be found with key '" + wanted + "'."));
    }
}
