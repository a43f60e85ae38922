package io.syncline.simulators.github.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the difference between two contents of an issue into GitHub's events, one per changed thing. */
final class IssueNews {
    private final GithubWorld world;
    private final Account actor;
    private final Issue issue;

    IssueNews(GithubWorld world, Account actor, Issue issue) {
        this.world = world;
        this.actor = actor;
        this.issue = issue;
    }

    void changed(IssueContent before, IssueContent after) {
        text(before, after);
        setBesideText(before, after);
        state(before, after);
        lock(before, after);
    }

    void setBesideText(IssueContent before, IssueContent after) {
        minus(before.labels(), after.labels()).forEach(label -> tell("unlabeled", Map.of("label", label)));
        minus(after.labels(), before.labels()).forEach(label -> tell("labeled", Map.of("label", label)));
        minus(before.assignees(), after.assignees()).forEach(user -> tell("unassigned", Map.of("assignee", user)));
        minus(after.assignees(), before.assignees()).forEach(user -> tell("assigned", Map.of("assignee", user)));
        if (!before.milestone().equals(after.milestone())) {
            before.milestone().ifPresent(old -> tell("demilestoned", Map.of("milestone", old)));
            after.milestone().ifPresent(set -> tell("milestoned", Map.of("milestone", set)));
        }
        if (!before.type().equals(after.type())) {
            if (after.type().isEmpty()) before.type().ifPresent(old -> tell("untyped", Map.of("type", old)));
            after.type().ifPresent(set -> tell("typed", Map.of("type", set)));
        }
        values(before, after);
    }

    /** A value that takes the place of another counts as added. */
    private void values(IssueContent before, IssueContent after) {
        for (FieldValue old : before.values())
            if (after.value(old.field().id()).isEmpty()) send("field_removed", parts(old));
        for (FieldValue set : after.values()) if (!before.values().contains(set)) send("field_added", parts(set));
    }

    private static Map<String, Part> parts(FieldValue value) {
        return Map.of("issue_field", value.field(), "issue_field_value", value);
    }

    private void text(IssueContent before, IssueContent after) {
        Map<String, String> former = new LinkedHashMap<>();
        if (!before.title().equals(after.title())) former.put("title", before.title());
        if (!before.body().equals(after.body()))
            former.put("body", before.body().orElse(""));
        if (former.isEmpty()) return;
        if (former.containsKey("title"))
            remember("renamed", Map.of("rename", new Part.Changes(Map.of("title", before.title()))));
        send("edited", Map.of("changes", new Part.Changes(former)));
    }

    private void state(IssueContent before, IssueContent after) {
        if (before.state().word().equals(after.state().word())) return;
        tell(after.state() instanceof IssueState.Open ? "reopened" : "closed", Map.of());
    }

    private void lock(IssueContent before, IssueContent after) {
        if (before.locked() != after.locked()) tell(after.locked() ? "locked" : "unlocked", Map.of());
    }

    private void tell(String action, Map<String, Part> parts) {
        remember(action, parts);
        send(action, parts);
    }

    private void remember(String event, Map<String, Part> parts) {
        issue.remember(
                new TimelineEvent(world.nextId(), event, actor, issue.now().updatedAt(), parts));
    }

    private void send(String action, Map<String, Part> parts) {
        Map<String, Part> body = new LinkedHashMap<>();
        body.put("issue", issue);
        body.putAll(parts);
        world.tell(new Happening("issues", action, issue.repository(), actor, body));
    }

    private static <T> List<T> minus(List<T> from, List<T> taken) {
        List<T> left = new ArrayList<>(from);
        left.removeAll(taken);
        return left;
    }
}
