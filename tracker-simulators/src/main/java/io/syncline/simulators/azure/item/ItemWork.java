package io.syncline.simulators.azure.item;

import io.syncline.simulators.azure.process.FieldValue;
import io.syncline.simulators.azure.process.Fields;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.process.Project;
import io.syncline.simulators.azure.process.WorkItemType;
import io.syncline.simulators.azure.refusal.AzureProblem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways a work item changes. A patch that changes nothing makes no revision and tells nobody. */
public final class ItemWork {
    private static final int LONGEST_TITLE = 255;

    private final AzureWorld world;

    ItemWork(AzureWorld world) {
        this.world = world;
    }

    public WorkItem create(Person actor, Project project, WorkItemType type, List<Operation> patch, boolean bypass) {
        Draft draft = valid(project, type, patch, bypass);
        Instant at = world.now();
        FieldValue.Moment moment = new FieldValue.Moment(at);
        draft.fields.putIfAbsent(Fields.CREATED_DATE, moment);
        draft.fields.putIfAbsent(Fields.CREATED_BY, new FieldValue.Who(actor));
        draft.fields.put(Fields.STATE_CHANGE_DATE, moment);
        draft.fields.putIfAbsent(Fields.REASON, draft.fields.getOrDefault(Fields.STATE, FieldValue.of("New")));
        WorkItem item = world.newItem(project, type);
        Optional<ItemComment> comment = historyComment(item, draft, actor, at);
        append(item, draft, actor, at);
        ItemRevisions.created(world.revisions(), item);
        world.tell(new Happening.Created(item, actor));
        comment.ifPresent(made -> world.tell(new Happening.Commented(item, actor, made)));
        returnLinks(actor, item, List.of());
        return item;
    }

    /** Refuses what a creation would be refused for, without doing it. */
    public void validate(Project project, WorkItemType type, List<Operation> patch, boolean bypass) {
        valid(project, type, patch, bypass);
    }

    private Draft valid(Project project, WorkItemType type, List<Operation> patch, boolean bypass) {
        Draft draft = new Draft(0, initial(project, type), List.of(), world.reading(), bypass);
        draft.apply(patch);
        check(type, draft);
        checkLinks(0, draft);
        return draft;
    }

    /** Applies a patch; returns whether it made a revision. */
    public boolean patch(Person actor, WorkItem item, List<Operation> patch, boolean bypass) {
        Revision before = item.now();
        Draft draft = new Draft(before.rev(), before.fields(), before.relations(), world.reading(), bypass);
        draft.apply(patch);
        check(item.type(), draft);
        checkLinks(item.id(), draft);
        boolean same = draft.fields.equals(before.fields())
                && draft.relations.equals(before.relations())
                && draft.history.isEmpty();
        if (same) return false;
        Instant at = world.now();
        stateChanged(item, before, draft, at);
        Optional<ItemComment> comment = historyComment(item, draft, actor, at);
        append(item, draft, actor, at);
        ItemRevisions.changed(world.revisions(), item, before);
        world.tell(new Happening.Updated(item, actor, before));
        comment.ifPresent(made -> world.tell(new Happening.Commented(item, actor, made)));
        returnLinks(actor, item, before.relations());
        return true;
    }

    /** A link to a work item that is not there is refused, as is one to the item itself. */
    private void checkLinks(int self, Draft draft) {
        for (Relation relation : draft.relations) {
            Optional<Integer> other = relation.item();
            if (other.isEmpty()) continue;
            boolean there = other.get() != self && world.find(other.get()).isPresent();
            if (!there)
                throw AzureProblem.of(
                        400,
                        "WorkItemLinkException",
                        "TF401232: Work item " + other.get()
                                + " does not exist, or you do not have permissions to read it.");
        }
    }

    /** Refuses what a patch would be refused for, without doing it. */
    public void validate(WorkItem item, List<Operation> patch, boolean bypass) {
        Revision now = item.now();
        Draft draft = new Draft(now.rev(), now.fields(), now.relations(), world.reading(), bypass);
        draft.apply(patch);
        check(item.type(), draft);
    }

    public void delete(Person actor, WorkItem item) {
        item.delete(true);
        touch(actor, item, Optional.empty(), 0);
        world.tell(new Happening.Deleted(item, actor));
    }

    public void restore(Person actor, WorkItem item) {
        item.delete(false);
        touch(actor, item, Optional.empty(), 0);
        world.tell(new Happening.Restored(item, actor));
    }

    /** A revision without a field of its own: a comment, a deletion. */
    Revision touch(Person actor, WorkItem item, Optional<String> history, int moreComments) {
        Revision before = item.now();
        Draft draft = new Draft(before.rev(), before.fields(), before.relations(), world.reading(), false);
        draft.history = history;
        addComments(draft, moreComments);
        append(item, draft, actor, world.now());
        return before;
    }

    private static Map<String, FieldValue> initial(Project project, WorkItemType type) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put(Fields.AREA_PATH, FieldValue.of(project.name()));
        fields.put(Fields.TEAM_PROJECT, FieldValue.of(project.name()));
        fields.put(Fields.ITERATION_PATH, FieldValue.of(project.name()));
        fields.put(Fields.WORK_ITEM_TYPE, FieldValue.of(type.name()));
        fields.put(Fields.STATE, FieldValue.of(type.states().getFirst().name()));
        fields.put(Fields.COMMENT_COUNT, new FieldValue.Count(0));
        fields.put(Fields.PRIORITY, new FieldValue.Count(2));
        if (type.name().equals("Bug")) fields.put(Fields.SEVERITY, FieldValue.of("3 - Medium"));
        if (!type.name().equals("Task")) fields.put(Fields.VALUE_AREA, FieldValue.of("Business"));
        return fields;
    }

    private static void check(WorkItemType type, Draft draft) {
        String title = text(draft, Fields.TITLE);
        if (title.isBlank()) throw AzureProblem.rule("Title", "Error code: Required, InvalidEmpty.");
        if (title.length() > LONGEST_TITLE) throw AzureProblem.rule("Title", "Error code: InvalidTooLong.");
        String state = text(draft, Fields.STATE);
        if (!type.allows(state))
            throw AzureProblem.of(
                    400,
                    "RuleValidationException",
                    "The field 'State' contains the value '" + state + "' that is not in the list of supported values");
        if (!text(draft, Fields.WORK_ITEM_TYPE).equals(type.name()))
            throw AzureProblem.rule("Work Item Type", "Error code: ReadOnly.");
        String priority = text(draft, Fields.PRIORITY);
        if (!priority.isEmpty() && !priority.matches("[1-4]"))
            throw AzureProblem.rule("Priority", "Error code: HasValues, LimitedToValues, InvalidNotInList.");
    }

    private static String text(Draft draft, String field) {
        return Optional.ofNullable(draft.fields.get(field))
                .map(FieldValue::plain)
                .orElse("");
    }

    private static void stateChanged(WorkItem item, Revision before, Draft draft, Instant at) {
        String state = text(draft, Fields.STATE);
        if (state.equals(before.text(Fields.STATE))) return;
        FieldValue.Moment moment = new FieldValue.Moment(at);
        draft.fields.put(Fields.STATE_CHANGE_DATE, moment);
        if (text(draft, Fields.REASON).equals(before.text(Fields.REASON)))
            draft.fields.put(Fields.REASON, FieldValue.of("Moved to state " + state));
        if (item.type().completed(state)) draft.fields.put(Fields.CLOSED_DATE, moment);
        else draft.fields.remove(Fields.CLOSED_DATE);
    }

    private Optional<ItemComment> historyComment(WorkItem item, Draft draft, Person actor, Instant at) {
        if (draft.history.isEmpty()) return Optional.empty();
        ItemComment comment = new ItemComment(world.nextComment(), 1, draft.history.get(), actor, at, actor, at, false);
        item.put(comment);
        addComments(draft, 1);
        return Optional.of(comment);
    }

    private static void addComments(Draft draft, int more) {
        long count = draft.fields.get(Fields.COMMENT_COUNT) instanceof FieldValue.Count(long number) ? number : 0;
        draft.fields.put(Fields.COMMENT_COUNT, new FieldValue.Count(count + more));
    }

    private void append(WorkItem item, Draft draft, Person actor, Instant at) {
        draft.fields.put(Fields.CHANGED_DATE, new FieldValue.Moment(at));
        draft.fields.put(Fields.CHANGED_BY, new FieldValue.Who(actor));
        int rev = item.revisions().size() + 1;
        item.become(new Revision(
                rev,
                world.nextWatermark(),
                at,
                actor,
                draft.fields,
                draft.relations.stream().map(this::described).toList(),
                draft.history));
    }

    /** A link to an uploaded file gets the file's name, size and dates. */
    private Relation described(Relation relation) {
        if (!relation.rel().equals("AttachedFile") || relation.attributes().has("resourceSize")) return relation;
        String id = relation.url().replaceFirst("(?i).*/attachments/([^/?]+).*", "$1");
        return world.attachment(id)
                .map(file -> relation.with(file.attributes()))
                .orElseThrow(() -> AzureProblem.badRequest("TF237122: The attachment " + id + " does not exist."));
    }

    /** Gives the items that were linked, or are no more, the same link the other way round. */
    private void returnLinks(Person actor, WorkItem item, List<Relation> before) {
        List<Relation> after = item.now().relations();
        for (Relation added : after) if (before.stream().noneMatch(added::same)) returnLink(actor, item, added, true);
        for (Relation removed : before)
            if (after.stream().noneMatch(removed::same)) returnLink(actor, item, removed, false);
    }

    private void returnLink(Person actor, WorkItem item, Relation link, boolean add) {
        Optional<WorkItem> other = link.item().flatMap(world::find);
        if (other.isEmpty()) return;
        Relation back = link.back(link.url().replaceFirst("\\d+$", Integer.toString(item.id())));
        Revision before = other.get().now();
        Draft draft = new Draft(before.rev(), before.fields(), before.relations(), world.reading(), false);
        boolean changed = add
                ? draft.relations.stream().noneMatch(back::same) && draft.relations.add(back)
                : draft.relations.removeIf(back::same);
        if (!changed) return;
        append(other.get(), draft, actor, world.now());
        world.tell(new Happening.Updated(other.get(), actor, before));
    }
}
