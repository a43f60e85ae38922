package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.connector.azure.issue.AzureReader;
import io.syncline.connector.azure.issue.AzureText;
import io.syncline.connector.azure.issue.AzureUsers;
import io.syncline.connector.azure.issue.CustomFields;
import io.syncline.connector.azure.issue.WorkHours;
import io.syncline.connector.azure.schema.FieldForm;
import io.syncline.connector.azure.schema.FieldSpec;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.azure.schema.WorkItemSchema;
import io.syncline.connector.azure.wire.PatchOperation;
import io.syncline.connector.azure.wire.Relation;
import io.syncline.connector.azure.wire.WorkItem;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Decides how the fields of a plan become a JSON Patch for a work item of one type. */
public final class AzureWritePlanner {
    /** The hub fields that a plan can set; the type only when the work item is created. */
    public static final SortedSet<String> WRITABLE = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            ("summary description status type priority assignee assignees labels tags areaPath iterationPath due "
                            + "originalEstimate remainingEstimate parentId customFields")
                    .split(" "))));

    private final URI organisation;
    private final WorkItemSchema schema;

    public AzureWritePlanner(URI organisation, WorkItemSchema schema) {
        this.organisation = organisation;
        this.schema = schema;
    }

    /** The state that a plan asks for, in its own words. */
    public static Optional<String> wantedState(HubIssue fields) {
        return fields.field("status").map(CustomFields::plain).filter(name -> !name.isBlank());
    }

    /** Who must be looked up before planning: users as the plan describes them. */
    public Set<JsonNode> people(HubIssue fields) {
        Set<JsonNode> wishes = new LinkedHashSet<>();
        fields.field("assignee").ifPresent(wishes::add);
        fields.field("assignees").flatMap(AzureWritePlanner::first).ifPresent(wishes::add);
        fields.field("customFields").ifPresent(all -> all.properties().forEach(entry -> schema.field(entry.getKey())
                .filter(field -> field.form() == FieldForm.USER)
                .ifPresent(field -> wishes.add(newValue(entry.getValue())))));
        wishes.removeIf(wish -> !someone(wish));
        return wishes;
    }

    /**
     * A new work item without its state: most types can only be created in their first one.
     *
     * @param people the users of {@link #people} that were found
     */
    public Answer<PlannedPatch> create(HubIssue fields, Relation marker, Map<JsonNode, HubUser> people) {
        WorkItem nothing = new WorkItem(0, 0, Map.of(), List.of(), Map.of());
        PatchDraft draft = new PatchDraft(nothing);
        if (fields.text("summary").isEmpty()) draft.refuse("summary", "a work item needs a title");
        wantedState(fields).ifPresent(name -> state(name, draft));
        HubIssue rest = fields.without("status").without("type").without("typeName");
        plan(rest, HubIssue.empty(), draft, people);
        draft.add(PatchOperation.addRelation(marker));
        return draft.planned();
    }

    /**
     * Only what differs from the work item as it is now.
     *
     * @param before the fields as the rule saw them
     * @param people the users of {@link #people} that were found
     */
    public Answer<PlannedPatch> update(HubIssue fields, HubIssue before, WorkItem now, Map<JsonNode, HubUser> people) {
        PatchDraft draft = new PatchDraft(now);
        plan(fields, before, draft, people);
        return draft.planned();
    }

    private void plan(HubIssue fields, HubIssue before, PatchDraft draft, Map<JsonNode, HubUser> people) {
        fields.fields().forEach((name, value) -> field(name, value, draft, people));
        tags(fields, before, draft);
    }

    private void field(String name, JsonNode value, PatchDraft draft, Map<JsonNode, HubUser> people) {
        switch (name) {
            case "summary" -> summary(value, draft);
            case "description" -> rich(schema.descriptionField(), value, draft);
            case "status" ->
                state(CustomFields.plain(value), draft).ifPresent(state -> draft.set(SystemField.STATE, state));
            case "priority" -> priority(value, draft);
            case "assignee" -> user(SystemField.ASSIGNED_TO, "assignee", value, draft, people);
            case "assignees" -> assignees(value, draft, people);
            case "areaPath" -> path(SystemField.AREA_PATH, name, value, draft);
            case "iterationPath" -> path(SystemField.ITERATION_PATH, name, value, draft);
            case "due" -> due(value, draft);
            case "originalEstimate" -> hours(SystemField.ORIGINAL_ESTIMATE, name, value, draft);
            case "remainingEstimate" -> hours(SystemField.REMAINING_WORK, name, value, draft);
            case "parentId" -> parent(value, draft);
            case "customFields" ->
                value.properties().forEach(entry -> custom(entry.getKey(), newValue(entry.getValue()), draft, people));
            case "type", "typeName" -> type(name, value, draft);
            case "labels", "tags", "comments", "descriptionSource", "project", "projectKey", "id", "key" -> {
                // Tags are planned together; the others say where the work item is or travel on their own way.
            }
            default -> draft.warn(name + ": Azure DevOps has no such field to write");
        }
    }

    private static void summary(JsonNode value, PatchDraft draft) {
        String text = CustomFields.plain(value);
        if (text.isBlank()) draft.refuse("summary", "a work item needs a title");
        draft.set(SystemField.TITLE, text);
    }

    private static void rich(String field, JsonNode value, PatchDraft draft) {
        String hub = CustomFields.plain(value);
        boolean markdown = draft.now().markdown(field);
        if (hub.isBlank()) {
            draft.clear(field);
            return;
        }
        String now = draft.now().text(field).orElse("");
        String text = AzureText.write(now, hub, markdown);
        if (!AzureText.read(now, markdown).equals(hub) && !text.equals(now)) draft.set(field, text);
    }

    /** The wanted state in the vendor's spelling; refused when the type has none of this name. */
    private Optional<String> state(String wish, PatchDraft draft) {
        Optional<String> state = schema.state(wish);
        if (state.isEmpty()) {
            String states = String.join(", ", schema.stateNames());
            draft.refuse(
                    "status",
                    "work items of type " + schema.type() + " have no state '" + wish + "'; they have: " + states);
        }
        return state;
    }

    private static void priority(JsonNode value, PatchDraft draft) {
        String wish = CustomFields.plain(value).strip();
        if (wish.isEmpty()) {
            draft.clear(SystemField.PRIORITY);
        } else if (wish.matches("\\d{1,3}")) {
            draft.set(SystemField.PRIORITY, Integer.parseInt(wish));
        } else {
            draft.refuse("priority", "priority '" + wish + "' is not a number, as priorities of Azure DevOps are");
        }
    }

    private void assignees(JsonNode value, PatchDraft draft, Map<JsonNode, HubUser> people) {
        if (value.size() > 1) draft.warn("assignees: a work item has one assignee, the first one is taken");
        user(SystemField.ASSIGNED_TO, "assignee", first(value).orElse(NullNode.getInstance()), draft, people);
    }

    private static void user(
            String field, String name, JsonNode wish, PatchDraft draft, Map<JsonNode, HubUser> people) {
        if (!someone(wish)) {
            if (!draft.now().field(field).isNull()) draft.add(PatchOperation.set(field, ""));
            return;
        }
        Optional<HubUser> found = Optional.ofNullable(people.get(wish));
        if (found.isEmpty()) {
            draft.warn(name + " " + described(wish) + ": no such user here");
            return;
        }
        Optional<String> now = AzureUsers.read(draft.now().field(field)).map(HubUser::key);
        if (now.filter(found.get().key()::equalsIgnoreCase).isEmpty())
            draft.set(field, found.get().key());
    }

    private static void path(String field, String name, JsonNode value, PatchDraft draft) {
        String path = CustomFields.plain(value);
        if (path.isBlank()) draft.warn(name + ": cannot be empty, left as it is");
        else draft.set(field, path);
    }

    private void due(JsonNode value, PatchDraft draft) {
        if (!schema.has(SystemField.DUE)) {
            draft.warn("due: work items of type " + schema.type() + " have no due date");
            return;
        }
        String date = CustomFields.plain(value);
        if (date.isBlank()) draft.clear(SystemField.DUE);
        else draft.set(SystemField.DUE, date);
    }

    private void hours(String field, String name, JsonNode value, PatchDraft draft) {
        if (!schema.has(field)) {
            draft.warn(name + ": work items of type " + schema.type() + " have no such field");
            return;
        }
        String seconds = CustomFields.plain(value);
        if (seconds.isBlank()) draft.clear(field);
        else
            WorkHours.hours(seconds)
                    .ifPresentOrElse(
                            hours -> draft.set(field, hours),
                            () -> draft.refuse(name, "'" + seconds + "' is not a number of seconds"));
    }

    private void parent(JsonNode value, PatchDraft draft) {
        String wish = CustomFields.plain(value).strip();
        if (AzureReader.parent(draft.now()).orElse("").equals(wish)) return;
        if (!wish.matches("\\d{0,18}")) {
            draft.refuse("parentId", "parent '" + wish + "' is not the number of a work item");
            return;
        }
        List<Relation> relations = draft.now().relations();
        for (int index = relations.size() - 1; index >= 0; index--) {
            if (relations.get(index).rel().equals(Relation.PARENT)) draft.add(PatchOperation.removeRelation(index));
        }
        String url = organisation + "/_apis/wit/workItems/" + wish;
        if (!wish.isEmpty()) draft.add(PatchOperation.addRelation(new Relation(Relation.PARENT, url, Map.of())));
    }

    private void type(String name, JsonNode value, PatchDraft draft) {
        boolean same = CustomFields.plain(value).equalsIgnoreCase(schema.type());
        if (!same) draft.warn(name + ": the type of a work item cannot be changed");
    }

    private void custom(String name, JsonNode value, PatchDraft draft, Map<JsonNode, HubUser> people) {
        Optional<FieldSpec> found = schema.field(name);
        if (found.isEmpty()) {
            draft.warn("customFields." + name + ": work items of type " + schema.type() + " have no such field");
        } else if (found.get().readOnly()) {
            draft.warn("customFields." + name + ": can only be read");
        } else {
            custom(found.get(), value, draft, people);
        }
    }

    private static void custom(FieldSpec field, JsonNode value, PatchDraft draft, Map<JsonNode, HubUser> people) {
        if (value.isArray() && value.size() > 1 && !field.form().text()) {
            draft.refuse("customFields." + field.name(), "the field holds one value, not " + value.size());
            return;
        }
        switch (field.form()) {
            case USER -> user(field.id(), "customFields." + field.name(), value, draft, people);
            case RICH -> rich(field.id(), value, draft);
            case STRING, PLAIN, TIME, CHOICE, NUMBER, TRUTH ->
                CustomFields.write(field, value)
                        .ifPresentOrElse(vendor -> draft.set(field.id(), vendor), () -> draft.clear(field.id()));
        }
    }

    /** Labels and tags are the same thing here; a rule may change either or both. */
    private static void tags(HubIssue fields, HubIssue before, PatchDraft draft) {
        if (fields.field("labels").isEmpty() && fields.field("tags").isEmpty()) return;
        List<String> fresh = AzureReader.tags(draft.now());
        List<String> result = fresh;
        for (String name : List.of("labels", "tags")) {
            if (fields.field(name).isEmpty()) continue;
            List<String> wish = TagChange.read(fields.field(name).get());
            wish.stream()
                    .filter(tag -> !TagChange.legal(tag).equals(tag))
                    .forEach(tag -> draft.warn(name + ": '" + tag + "' is written as '" + TagChange.legal(tag) + "'"));
            result = TagChange.apply(
                    result,
                    wish.stream().map(TagChange::legal).toList(),
                    before.field(name).map(TagChange::read));
        }
        if (TagChange.same(fresh, result)) return;
        String text = String.join("; ", result);
        draft.add(
                fresh.isEmpty()
                        ? PatchOperation.set(SystemField.TAGS, text)
                        : PatchOperation.replace(SystemField.TAGS, text));
    }

    private static boolean someone(JsonNode wish) {
        return wish.isObject()
                ? !described(wish).isEmpty()
                : wish.isTextual() && !wish.textValue().isBlank();
    }

    private static String described(JsonNode wish) {
        if (wish.isTextual()) return wish.textValue();
        return Stream.of("displayName", "email", "username", "key")
                .map(name -> wish.path(name).asText(""))
                .filter(text -> !text.isBlank() && !text.equals("null"))
                .findFirst()
                .orElse("");
    }

    private static Optional<JsonNode> first(JsonNode list) {
        return list.isArray() && !list.isEmpty() ? Optional.of(list.get(0)) : Optional.empty();
    }

    /** A custom field as a rule writes it: an object with a value, or the value itself; a list of one is that one. */
    private static JsonNode newValue(JsonNode custom) {
        JsonNode value = custom.isObject() && custom.has("value") ? custom.path("value") : custom;
        return value.isArray() && value.size() == 1 ? value.get(0) : value;
    }
}
