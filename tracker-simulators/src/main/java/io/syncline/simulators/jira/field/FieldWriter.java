package io.syncline.simulators.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.IssueType;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.site.Status;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows stored values: as JSON for the API, as words for the changelog. */
public final class FieldWriter {
    private final Site site;
    private final SiteJson json;
    private final IssueLookup issues;

    public FieldWriter(Site site, IssueLookup issues) {
        this.site = site;
        this.json = new SiteJson(site);
        this.issues = issues;
    }

    /** The value as the API prints it; null, or an empty list where Jira prints one. */
    public JsonNode write(Field field, Optional<JsonNode> stored, JiraProject project, ApiVersion version) {
        if (stored.isEmpty()) return field.kind().many() && !field.custom() ? Json.array() : NullNode.getInstance();
        var value = stored.get();
        return switch (field.kind()) {
            case TEXT, NUMBER, DATE, DATE_TIME, URL, LABELS, TIME_TRACKING, FOLLOWERS -> value;
            case RICH_TEXT -> RichText.write(value, version);
            case USER -> json.user(user(value), version);
            case USERS -> each(value, item -> json.user(user(item), version));
            case ISSUE_TYPE -> json.issueType(issueType(value), version);
            case STATUS -> json.status(status(value), version);
            case RESOLUTION -> json.resolution(find(site.resolutions(), value), version);
            case PRIORITY -> json.priority(find(site.priorities(), value), version);
            case OPTION -> json.option(find(site.options(field.id(), field.options()), value), version);
            case CASCADING -> cascading(field, value, version);
            case OPTIONS ->
                each(value, item -> json.option(find(site.options(field.id(), field.options()), item), version));
            case COMPONENTS ->
                each(value, item -> json.named("component", find(site.components(project), item), version)
                        .put("description", ""));
            case VERSION -> json.version(find(site.versions(project), value), version);
            case VERSIONS -> each(value, item -> json.version(find(site.versions(project), item), version));
            case PROJECT -> json.project(project(value), version);
            case SECURITY_LEVEL -> json.named("securitylevel", find(site.securityLevels(), value), version);
            case PARENT -> issues.brief(value.asText(), version);
        };
    }

    /** The value in words. */
    public String shown(Field field, JsonNode value, JiraProject project) {
        return switch (field.kind()) {
            case TEXT, NUMBER, DATE, DATE_TIME, URL, PARENT -> value.asText();
            case TIME_TRACKING, FOLLOWERS -> value.toString();
            case RICH_TEXT -> RichText.wiki(value);
            case LABELS -> words(value, JsonNode::asText, " ");
            case USER -> user(value).displayName();
            case USERS -> words(value, item -> user(item).displayName(), ", ");
            case ISSUE_TYPE -> issueType(value).name();
            case STATUS -> status(value).name();
            case RESOLUTION -> find(site.resolutions(), value).name();
            case PRIORITY -> find(site.priorities(), value).name();
            case OPTION ->
                find(site.options(field.id(), field.options()), value).name();
            case CASCADING ->
                find(site.options(field.id(), field.options()), value.path("id"))
                        .name();
            case OPTIONS ->
                words(
                        value,
                        item -> find(site.options(field.id(), field.options()), item)
                                .name(),
                        ",");
            case COMPONENTS ->
                words(value, item -> find(site.components(project), item).name(), ", ");
            case VERSION -> find(site.versions(project), value).name();
            case VERSIONS ->
                words(value, item -> find(site.versions(project), item).name(), ", ");
            case PROJECT -> project(value).name();
            case SECURITY_LEVEL -> find(site.securityLevels(), value).name();
        };
    }

    /** The value's id for the changelog; text has none. */
    public Optional<String> idOf(Field field, JsonNode value) {
        return switch (field.kind()) {
            case TEXT, RICH_TEXT, NUMBER, URL, LABELS, TIME_TRACKING, FOLLOWERS -> Optional.empty();
            case DATE,
                    DATE_TIME,
                    USER,
                    ISSUE_TYPE,
                    STATUS,
                    RESOLUTION,
                    PRIORITY,
                    OPTION,
                    VERSION,
                    PROJECT,
                    PARENT,
                    SECURITY_LEVEL -> Optional.of(value.asText());
            case CASCADING -> Optional.of(value.path("id").asText());
            case OPTIONS, USERS -> Optional.of("[" + words(value, JsonNode::asText, ", ") + "]");
            case COMPONENTS, VERSIONS -> Optional.of(words(value, JsonNode::asText, ", "));
        };
    }

    private JsonNode cascading(Field field, JsonNode value, ApiVersion version) {
        var first = value.path("id");
        var option = json.option(find(site.options(field.id(), field.options()), first), version);
        if (value.has("child"))
            option.set("child", json.option(find(Fields.children(first.asText()), value.path("child")), version));
        return option;
    }

    private JiraProject project(JsonNode id) {
        return site.project(id.asText()).orElseThrow();
    }

    private JiraUser user(JsonNode id) {
        return site.user(id.asText()).orElseThrow();
    }

    private Status status(JsonNode id) {
        return site.status(id.asText()).orElseThrow();
    }

    private IssueType issueType(JsonNode id) {
        return site.issueType(id.asText()).orElseThrow();
    }

    private static Named find(List<Named> all, JsonNode id) {
        return Named.find(all, id.asText()).orElseThrow();
    }

    private static JsonNode each(JsonNode array, Function<JsonNode, JsonNode> write) {
        var items = new ArrayList<JsonNode>();
        array.forEach(item -> items.add(write.apply(item)));
        return Json.array(items);
    }

    private static String words(JsonNode array, Function<JsonNode, String> word, String between) {
        var words = new ArrayList<String>();
        array.forEach(item -> words.add(word.apply(item)));
        return String.join(between, words);
    }
}
