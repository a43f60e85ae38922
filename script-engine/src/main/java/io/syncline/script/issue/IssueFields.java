package io.syncline.script.issue;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.value.CustomFields;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What writing a field of the local issue means beside storing the value: ids and users of the other side mean nothing here. */
final class IssueFields {
    private IssueFields() {}

    static void write(LocalIssue issue, LocalSide side, String name, @Nullable Object value) {
        switch (name) {
            case "assignee", "reporter", "creator" -> user(issue, side, name, value);
            case "assignees", "watchers" -> users(issue, side, name, value);
            case "typeName" -> named(issue, name, value, "type", "name");
            case "projectKey" -> named(issue, name, value, "project", "key");
            case "type" -> shortcut(issue, name, value, "typeName", "name");
            case "project" -> shortcut(issue, name, value, "projectKey", "key");
            case "status" -> issue.writePlain(name, mapped(side, local(value)));
            case "priority", "resolution" -> issue.writePlain(name, local(value));
            case "comments", "attachments", "workLogs" -> issue.writeSettled(name, value);
            default -> issue.writePlain(name, value);
        }
    }

    /** {@code typeName = "Task"} means the type of that name, too. */
    private static void named(LocalIssue issue, String name, @Nullable Object value, String field, String part) {
        issue.writePlain(name, value == null ? null : TextForm.of(value));
        boolean same =
                issue.raw(field) instanceof HubObject now && now.text(part).equals(issue.text(name));
        if (value != null && !same) issue.writePlain(field, TextForm.of(value));
    }

    private static void shortcut(LocalIssue issue, String name, @Nullable Object value, String shortcut, String part) {
        issue.writePlain(name, local(value));
        Optional<String> text = issue.raw(name) instanceof HubObject now ? now.text(part) : Optional.empty();
        text.ifPresent(each -> issue.writePlain(shortcut, each));
    }

    /** A status or project of the replica is meant by its name: its id is the other tracker's. */
    private static @Nullable Object local(@Nullable Object value) {
        if (!(value instanceof HubObject object) || !foreign(object)) return value;
        HubObject copy = object.copy();
        HubObject plain = HubObject.blank(object.shape());
        copy.names().stream()
                .filter(name -> !name.equals("id") && !name.equals("idStr"))
                .forEach(name -> plain.store(name, copy.raw(name)));
        return plain;
    }

    /** The mapping table of the connection has the first word on a status. */
    private static @Nullable Object mapped(LocalSide side, @Nullable Object value) {
        Optional<String> name = value instanceof HubObject object
                ? object.text("name")
                : Optional.ofNullable(value).map(TextForm::of);
        return name.map(side::status)
                .filter(mapped -> !mapped.equals(name.get()))
                .<@Nullable Object>map(mapped -> mapped)
                .orElse(value);
    }

    private static boolean foreign(HubObject object) {
        return object.lockedAs()
                .filter(owner -> owner.equals("replica") || owner.equals("previous"))
                .isPresent();
    }

    private static void user(LocalIssue issue, LocalSide side, String name, @Nullable Object value) {
        Optional<String> unknown = side.takeUnknownUser();
        if (value == null && unknown.isPresent()) {
            side.note("WARN", name + " is left alone: there is no local user for " + unknown.get());
            return;
        }
        if (!(value instanceof HubObject user) || !foreign(user)) {
            issue.writePlain(name, value);
            return;
        }
        Optional<HubObject> local = localUser(side, user);
        if (local.isPresent()) issue.writePlain(name, local.get());
        else side.note("WARN", name + " is left alone: there is no local user for " + user);
        side.takeUnknownUser();
    }

    private static void users(LocalIssue issue, LocalSide side, String name, @Nullable Object value) {
        if (!(value instanceof Collection<?> wanted)) {
            issue.writePlain(name, value);
            return;
        }
        List<HubObject> found = wanted.stream()
                .filter(HubObject.class::isInstance)
                .map(HubObject.class::cast)
                .flatMap(user -> (foreign(user) ? localUser(side, user) : Optional.of(user)).stream())
                .toList();
        if (found.isEmpty() && !wanted.isEmpty()) side.note("WARN", name + " are left alone: none has a local user");
        else issue.writePlain(name, found);
    }

    /** A user of the other side is who has the same address here; names are no proof. */
    private static Optional<HubObject> localUser(LocalSide side, HubObject remote) {
        Optional<HubUser> byKey = remote.text("key")
                .filter(key -> side.connection().mappings().users().containsKey(key))
                .flatMap(key -> side.user(key, tracker -> Optional.empty()));
        return byKey.or(() ->
                        remote.text("email").flatMap(email -> side.user(email, tracker -> tracker.userByEmail(email))))
                .map(IssueFields::user);
    }

    static HubObject user(HubUser user) {
        return HubObject.of(
                Shape.USER, (com.fasterxml.jackson.databind.node.ObjectNode) HubJson.tree(user), Optional.empty());
    }

    /** A bag or list that only came into being because the script looked at it. */
    static boolean onlyLookedAt(@Nullable Object value) {
        return value instanceof CustomFields fields && fields.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof Collection<?> list && list.isEmpty();
    }

    /** A shortcut that says what the issue said already. */
    static boolean repeats(HubIssue before, String field, @Nullable Object value) {
        if (!(value instanceof String text)) return false;
        return switch (field) {
            case "typeName" -> before.name("type").filter(text::equals).isPresent();
            case "projectKey" ->
                before.field("project")
                        .filter(node -> node.path("key").asText("").equals(text))
                        .isPresent();
            default -> false;
        };
    }
}
