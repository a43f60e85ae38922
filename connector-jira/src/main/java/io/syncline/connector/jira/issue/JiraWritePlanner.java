package io.syncline.connector.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.field.PlainValue;
import io.syncline.connector.jira.field.FieldCatalog;
import io.syncline.connector.jira.field.FieldType;
import io.syncline.connector.jira.field.FieldValue;
import io.syncline.connector.jira.field.FieldWriter;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides what a plan means in Jira's terms. One use only. */
public final class JiraWritePlanner {
    /** The hub fields that a plan can set. */
    public static final SortedSet<String> SETTABLE = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            ("summary description environment due status resolution priority type assignee reporter labels components "
                            + "fixVersions affectedVersions parentId customFields securityLevel originalEstimate "
                            + "remainingEstimate watchers")
                    .split(" "))));

    private static final List<String> ESTIMATES = List.of("originalEstimate", "remainingEstimate");

    private final FieldWriter writer;
    private final FieldCatalog catalog;
    private final Set<String> here;
    private final Map<String, String> texts;
    private final ObjectNode fields = HubJson.object();
    private final ArrayNode labels = HubJson.object().arrayNode();
    private final SortedSet<String> planned = new TreeSet<>();
    private final Set<String> customs = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<JiraWrite.StatusTarget> status = Optional.empty();
    private Optional<JsonNode> resolution = Optional.empty();
    private Watching watching = Watching.UNCHANGED;
    private Optional<JiraWrite.Refusal> refusal = Optional.empty();

    /**
     * @param here ids of the custom fields that the issue has, as far as known
     */
    public JiraWritePlanner(FieldWriter writer, FieldCatalog catalog, Set<String> here) {
        this(writer, catalog, here, Map.of());
    }

    /**
     * @param here ids of the custom fields that the issue has, as far as known
     * @param texts what is there and must be kept: wiki markup by field id, estimates in seconds by their names
     */
    public JiraWritePlanner(FieldWriter writer, FieldCatalog catalog, Set<String> here, Map<String, String> texts) {
        this.writer = writer;
        this.catalog = catalog;
        this.here = Set.copyOf(here);
        this.texts = Map.copyOf(texts);
    }

    /** What to create; the project is not part of it. */
    public JiraWrite create(HubIssue issue) {
        HubIssue whole = issue.without("project").without("projectKey");
        whole.fields().forEach((name, value) -> plan(name, value, Optional.empty()));
        return write(whole);
    }

    /**
     * What to change.
     *
     * @param before the same fields as last read: labels are written as additions and removals
     */
    public JiraWrite update(HubIssue issue, HubIssue before) {
        issue.fields().forEach((name, value) -> plan(name, value, before.field(name)));
        return write(issue);
    }

    private JiraWrite write(HubIssue issue) {
        return new JiraWrite(fields, labels, status, resolution, watching, wanted(issue), warnings, refusal);
    }

    private HubIssue wanted(HubIssue issue) {
        HubIssue wanted = HubIssue.empty();
        for (String name : planned) {
            JsonNode value = issue.field(name).orElseThrow();
            if (name.equals("customFields")) value = ((ObjectNode) value.deepCopy()).retain(customs);
            wanted = wanted.with(name, value);
        }
        return wanted;
    }

    private void plan(String name, JsonNode value, Optional<JsonNode> before) {
        switch (name) {
            case "summary" -> set(name, name, new FieldValue.Write(oneLine(value)));
            case "description", "environment" -> set(name, name, writer.wiki(value, texts.getOrDefault(name, "")));
            case "assignee", "reporter" -> set(name, name, writer.user(value));
            case "priority" -> set(name, name, writer.named(value, "name"));
            case "type", "typeName" -> set(name, "issuetype", writer.named(value, "name"));
            case "due" -> set(name, "duedate", day(value));
            case "securityLevel" -> set(name, "security", writer.named(value, "name"));
            case "originalEstimate", "remainingEstimate" -> estimate(name, value);
            case "resolution" -> resolution(value);
            case "parentId" -> set(name, "parent", parent(value));
            case "components", "fixVersions" -> set(name, name, names(value));
            case "affectedVersions" -> set(name, "versions", names(value));
            case "labels" -> labels(value, before);
            case "watchers" -> watchers(value, before);
            case "status" -> status(value);
            case "customFields" -> value.properties().forEach(entry -> custom(entry.getKey(), entry.getValue()));
            default -> warnings.add(name + ": Jira cannot set this field");
        }
    }

    private void set(String hubName, String jiraName, FieldValue value) {
        switch (value) {
            case FieldValue.Write(JsonNode written) -> {
                fields.set(jiraName, written);
                planned.add(hubName);
            }
            case FieldValue.Leave(String why) -> warnings.add(hubName + ": " + why);
            case FieldValue.Refuse(String why) -> refusal = Optional.of(new JiraWrite.Refusal(hubName, why));
        }
    }

    private static JsonNode oneLine(JsonNode summary) {
        return HubJson.tree(summary.isNull() ? "" : summary.asText().replaceAll("\\s*[\\r\\n]+\\s*", " "));
    }

    private static FieldValue day(JsonNode value) {
        if (!value.isTextual()) return new FieldValue.Write(NullNode.getInstance());
        String text = value.asText();
        return new FieldValue.Write(HubJson.tree(text.length() > 10 ? text.substring(0, 10) : text));
    }

    private static FieldValue parent(JsonNode value) {
        if (value.isNull()) return new FieldValue.Write(value);
        String text = value.asText();
        return new FieldValue.Write(HubJson.object().put(text.matches("\\d+") ? "id" : "key", text));
    }

    private FieldValue names(JsonNode value) {
        JsonNode list = value.isNull() ? HubJson.object().arrayNode() : value;
        return writer.list(list, item -> writer.named(item, "name"));
    }

    private void labels(JsonNode value, Optional<JsonNode> before) {
        JsonNode list = value.isNull() ? HubJson.object().arrayNode() : value;
        FieldValue wanted = writer.list(list, FieldWriter::label);
        boolean known = before.filter(JsonNode::isArray).isPresent();
        if (!known || !(wanted instanceof FieldValue.Write(JsonNode labelsNow))) {
            set("labels", "labels", wanted);
            return;
        }
        Set<String> old = texts(writer.list(before.get(), FieldWriter::label));
        Set<String> now = new LinkedHashSet<>();
        labelsNow.forEach(label -> now.add(label.asText()));
        now.stream().filter(label -> !old.contains(label)).forEach(label -> labels.addObject()
                .put("add", label));
        old.stream().filter(label -> !now.contains(label)).forEach(label -> labels.addObject()
                .put("remove", label));
        planned.add("labels");
    }

    private static Set<String> texts(FieldValue value) {
        Set<String> texts = new LinkedHashSet<>();
        if (value instanceof FieldValue.Write(JsonNode list)) list.forEach(label -> texts.add(label.asText()));
        return texts;
    }

    /** Jira sets a resolution on the screen of a transition and nowhere else. */
    private void resolution(JsonNode value) {
        if (writer.named(value, "name") instanceof FieldValue.Write(ObjectNode named)) resolution = Optional.of(named);
        planned.add("resolution");
    }

    /** Jira may set the one estimate when the other is written alone: so that both go together. */
    private void estimate(String name, JsonNode value) {
        Optional<String> seconds = PlainValue.of(value);
        if (seconds.isEmpty()) {
            warnings.add(name + ": Jira cannot empty an estimate; 0 can be written");
            return;
        }
        if (!seconds.get().matches("\\d{1,12}(\\.\\d+)?")) {
            refusal = Optional.of(new JiraWrite.Refusal(name, "the value is not a number of seconds"));
            return;
        }
        ObjectNode both = fields.withObjectProperty("timetracking");
        for (String other : ESTIMATES) {
            if (!both.has(other) && texts.containsKey(other)) both.put(other, minutes(texts.get(other)));
        }
        both.put(name, minutes(seconds.get()));
        planned.add(name);
    }

    /** Jira counts in minutes. */
    private static String minutes(String seconds) {
        return (new BigDecimal(seconds).longValue() + 59) / 60 + "m";
    }

    /** Who is not known here is left out; the others are written. */
    private void watchers(JsonNode value, Optional<JsonNode> before) {
        List<ObjectNode> wanted = new ArrayList<>();
        for (JsonNode user : value) {
            switch (writer.user(user)) {
                case FieldValue.Write(JsonNode known) -> wanted.add((ObjectNode) known);
                case FieldValue.Leave(String why) -> warnings.add("watchers: " + name(user) + ": " + why);
                case FieldValue.Refuse(String why) -> warnings.add("watchers: " + name(user) + ": " + why);
            }
        }
        List<ObjectNode> were = new ArrayList<>();
        before.ifPresent(users -> users.forEach(user -> {
            if (writer.user(user) instanceof FieldValue.Write(ObjectNode known)) were.add(known);
        }));
        watching = new Watching(
                wanted.stream().filter(user -> !were.contains(user)).toList(),
                were.stream().filter(user -> !wanted.contains(user)).toList());
        planned.add("watchers");
    }

    private static String name(JsonNode user) {
        return PlainValue.of(user.isObject() ? user.path("key") : user).orElse("somebody");
    }

    private void status(JsonNode value) {
        Optional<String> name = Optional.of(
                        value.isTextual() ? value.asText() : value.path("name").asText(""))
                .filter(text -> !text.isBlank());
        Optional<String> id = Optional.of(value.path("id").asText("")).filter(text -> !text.isBlank());
        if (name.isEmpty() && id.isEmpty()) {
            warnings.add("status: an issue always has one");
            return;
        }
        status = Optional.of(new JiraWrite.StatusTarget(name.orElse(""), id));
        planned.add("status");
    }

    private void custom(String name, JsonNode field) {
        Optional<FieldCatalog.CustomField> known = catalog.find(name, here);
        if (known.isEmpty()) {
            warnings.add("customFields." + name + ": there is no such field");
            return;
        }
        JsonNode value =
                field.isObject() && field.has("value") && field.has("type") ? field.path("value") : plain(field);
        switch (written(known.get(), value)) {
            case FieldValue.Write(JsonNode written) -> {
                fields.set(known.get().id(), written);
                planned.add("customFields");
                customs.add(name);
            }
            case FieldValue.Leave(String why) -> warnings.add("customFields." + name + ": " + why);
            case FieldValue.Refuse(String why) ->
                refusal = Optional.of(new JiraWrite.Refusal("customFields." + name, why));
        }
    }

    private FieldValue written(FieldCatalog.CustomField field, JsonNode value) {
        boolean text = field.type() == FieldType.TEXT && !value.isNull();
        return text ? writer.wiki(value, texts.getOrDefault(field.id(), "")) : writer.value(field.type(), value);
    }

    /** The ids of the fields in a plan that are read before they are written: long texts, and the estimates. */
    public static Set<String> texts(HubIssue fields, FieldCatalog catalog, Set<String> here) {
        Set<String> ids = new TreeSet<>();
        for (String name : List.of("description", "environment")) {
            if (fields.field(name).isPresent()) ids.add(name);
        }
        if (ESTIMATES.stream().anyMatch(name -> fields.field(name).isPresent())) ids.add("timetracking");
        fields.field("customFields")
                .ifPresent(custom -> custom.properties().forEach(entry -> catalog.find(entry.getKey(), here)
                        .filter(field -> field.type() == FieldType.TEXT)
                        .ifPresent(field -> ids.add(field.id()))));
        return ids;
    }

    /** Rules give {@code {"value": ...}} or the value itself. */
    private static JsonNode plain(JsonNode field) {
        return field.isObject() && field.has("value") && !field.has("child") ? field.path("value") : field;
    }
}
