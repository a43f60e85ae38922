package io.syncline.script.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.value.CustomFields;
import io.syncline.script.value.HubList;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.JsonWriter;
import io.syncline.script.value.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The local entity: its tracker decides which names exist. Locked in outgoing scripts. */
public final class LocalIssue extends HubObject {
    private final LocalSide side;
    private HubIssue before;
    private BinaryOperator<@Nullable Object> settle = (field, value) -> value;

    private LocalIssue(HubIssue issue, Optional<String> lockedAs, LocalSide side) {
        super(Shape.ISSUE, issue.fields(), lockedAs);
        this.side = side;
        this.before = issue;
    }

    /** One that scripts change. */
    public static LocalIssue open(HubIssue issue, LocalSide side) {
        return new LocalIssue(issue, Optional.empty(), side);
    }

    /** One that scripts only read, under this name. */
    public static LocalIssue locked(String name, HubIssue issue, LocalSide side) {
        return new LocalIssue(issue, Optional.of(name), side);
    }

    @Override
    protected @Nullable Object made(String field, JsonNode node) {
        return field.equals("customFields") && node instanceof ObjectNode object
                ? CustomFields.local(object, lockedAs(), side::fields)
                : super.made(field, node);
    }

    /** Says what becomes of a list of comments, attachments or worklogs, given the field's name, before it is written. */
    void settling(BinaryOperator<@Nullable Object> rule) {
        settle = rule;
    }

    /** As {@link #write}, for a list whose entries may belong to the replica. */
    void writeSettled(String name, @Nullable Object value) {
        super.write(name, settle.apply(name, value));
    }

    /** Takes over what the tracker made of it: from here on only later changes count. */
    public void stored(StoredIssue stored) {
        before = stored.issue();
        refill(stored.issue().fields());
        store("id", stored.ref().id());
        store("key", stored.ref().key());
    }

    @Override
    public String word() {
        return "the issue";
    }

    @Override
    protected @Nullable Object empty(String name) {
        return switch (name) {
            case "customFields" -> kept(name, CustomFields.local(HubJson.object(), lockedAs(), side::fields));
            case "customKeys" -> kept(name, new LinkedHashMap<>());
            case "typeName" -> part("type", "name");
            case "projectKey" -> part("project", "key");
            default -> super.empty(name);
        };
    }

    private Object kept(String field, Object value) {
        store(field, value);
        return value;
    }

    private @Nullable Object part(String field, String part) {
        return raw(field) instanceof HubObject object ? object.raw(part) : null;
    }

    @Override
    protected @Nullable Object unknown(String name) {
        CustomFields fields = customFields();
        if (!fields.knows(name)) return super.unknown(name);
        return fields.read(name) instanceof HubObject field ? field.read("value") : null;
    }

    private CustomFields customFields() {
        return (CustomFields) java.util.Objects.requireNonNull(read("customFields"));
    }

    @Override
    public void write(String name, @Nullable Object value) {
        if (lockedAs().isPresent() || answers(name)) IssueFields.write(this, side, name, value);
        else if (customFields().knows(name)) customFields().write(name, value);
        else super.unknown(name);
    }

    /** As {@link HubObject#write}, without the rules of a local issue. */
    void writePlain(String name, @Nullable Object value) {
        super.write(name, value);
    }

    @Override
    protected List<String> known() {
        List<String> names = new ArrayList<>(super.known());
        side.fields().stream().map(FieldInfo::name).forEach(names::add);
        return names;
    }

    /** The issue as it stands; what the script left alone is the very JSON it came with. */
    public HubIssue now() {
        SortedMap<String, JsonNode> fields = new TreeMap<>(before.fields());
        seen().forEach((field, value) -> {
            JsonNode came = before.fields().get(field);
            boolean nothing =
                    came == null && (IssueFields.onlyLookedAt(value) || IssueFields.repeats(before, field, value));
            if (nothing) return;
            JsonNode json = JsonWriter.field(Shape.ISSUE, field, value);
            fields.put(field, came != null && same(field, came, json) ? came : json);
        });
        return HubIssue.of(fields);
    }

    private boolean same(String field, JsonNode came, JsonNode json) {
        return came == json
                || came.equals(json)
                || JsonWriter.field(Shape.ISSUE, field, reread(field, came)).equals(json);
    }

    /** What the field was made from, made again: a value that only lost its form on the way has not changed. */
    private @Nullable Object reread(String field, JsonNode came) {
        Object value = made(field, came);
        return value instanceof HubList list ? new ArrayList<>(list) : value;
    }
}
