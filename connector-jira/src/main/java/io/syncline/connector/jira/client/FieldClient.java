package io.syncline.connector.jira.client;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.field.FieldType;
import io.syncline.connector.jira.wire.WireField;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.tracker.FieldInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which fields a site and a project have. The site's list is remembered for a while. Thread-safe. */
public final class FieldClient {
    private record Remembered(FieldCatalog catalog, Instant until) {}

    private static final List<FieldInfo> ALWAYS = List.of(
            system("summary", "Summary", "STRING"),
            system("description", "Description", "TEXT"),
            system("environment", "Environment", "TEXT"),
            system("assignee", "Assignee", "USER"),
            system("reporter", "Reporter", "USER"),
            system("labels", "Labels", "LABELS"),
            system("due", "Due date", "DATE"),
            system("parentId", "Parent", "STRING"));

    private final Map<InstanceId, Remembered> remembered = new ConcurrentHashMap<>();
    private final JiraClient jira;
    private final Clock clock;
    private final Duration memory;

    public FieldClient(JiraClient jira, Clock clock, Duration memory) {
        this.jira = jira;
        this.clock = clock;
        this.memory = memory;
    }

    private static FieldInfo system(String id, String name, String type) {
        return new FieldInfo(id, name, type, false, List.of());
    }

    /** The site's custom fields, perhaps as of a minute ago. */
    public Answer<FieldCatalog> catalog(Instance instance) {
        Optional<FieldCatalog> fresh = Optional.ofNullable(remembered.get(instance.id()))
                .filter(memory -> memory.until().isAfter(clock.instant()))
                .map(Remembered::catalog);
        if (fresh.isPresent()) return Answer.done(fresh.get());
        return jira.get(instance, "/rest/api/2/field").map(body -> {
            List<WireField> fields = new ArrayList<>();
            body.forEach(field -> fields.add(HubJson.convert(field, WireField.class)));
            FieldCatalog catalog = new FieldCatalog(fields);
            remembered.put(
                    instance.id(), new Remembered(catalog, clock.instant().plus(memory)));
            return catalog;
        });
    }

    /** Fields that issues of this project can have, with the values they accept. */
    public Answer<List<FieldInfo>> fields(Instance instance, String project) {
        String path = "/rest/api/2/issue/createmeta/" + encoded(project) + "/issuetypes";
        return statuses(instance, project).then(statuses -> jira.get(instance, path + "?maxResults=200")
                .then(types -> fields(instance, path, types, statuses)));
    }

    private Answer<List<FieldInfo>> fields(Instance instance, String path, JsonNode types, FieldInfo statuses) {
        Map<String, FieldInfo> fields = new LinkedHashMap<>();
        ALWAYS.forEach(field -> fields.put(field.id(), field));
        fields.put(statuses.id(), statuses);
        List<String> names = new ArrayList<>();
        JsonNode list = types.has("issueTypes") ? types.path("issueTypes") : types.path("values");
        for (JsonNode type : list) {
            names.add(type.path("name").asText());
            Answer<JsonNode> meta =
                    jira.get(instance, path + "/" + encoded(type.path("id").asText()) + "?maxResults=200");
            if (meta.result().isEmpty()) return meta.map(ignored -> List.of());
            meta.result().ifPresent(page -> addAll(page, fields));
        }
        fields.put("type", new FieldInfo("type", "Type", "OPTION", false, names));
        return Answer.done(List.copyOf(fields.values()));
    }

    private static void addAll(JsonNode page, Map<String, FieldInfo> fields) {
        JsonNode list = page.has("fields") ? page.path("fields") : page.path("values");
        for (JsonNode field : list) {
            String id = field.path("fieldId").asText(field.path("key").asText());
            FieldType type = FieldType.of(schema(field));
            boolean custom = id.startsWith("customfield_");
            if (!custom && !id.equals("priority")) continue;
            String kind = id.equals("priority") ? "OPTION" : type.hubName();
            fields.putIfAbsent(id, new FieldInfo(id, field.path("name").asText(id), kind, custom, options(field)));
        }
    }

    private static Optional<WireField.Schema> schema(JsonNode field) {
        JsonNode schema = field.path("schema");
        return schema.path("type").isTextual()
                ? Optional.of(HubJson.convert(schema, WireField.Schema.class))
                : Optional.empty();
    }

    private static List<String> options(JsonNode field) {
        List<String> options = new ArrayList<>();
        for (JsonNode allowed : field.path("allowedValues")) {
            String text = allowed.path("value").asText(allowed.path("name").asText(""));
            if (!text.isBlank()) options.add(text);
        }
        return options;
    }

    private Answer<FieldInfo> statuses(Instance instance, String project) {
        return jira.get(instance, "/rest/api/2/project/" + encoded(project) + "/statuses")
                .map(types -> {
                    Set<String> names = new LinkedHashSet<>();
                    types.forEach(type -> type.path("statuses")
                            .forEach(status -> names.add(status.path("name").asText())));
                    return new FieldInfo("status", "Status", "OPTION", false, List.copyOf(names));
                });
    }
}
