package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.field.FieldChanges;
import io.syncline.connector.github.field.FieldPlanner;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.IssueFieldValue;
import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.text.markdown.QuietMentions;
import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Decides what a plan means in GitHub's terms. Makes no calls. */
public final class GithubWritePlanner {
    /** The hub fields that a plan can set. */
    public static final SortedSet<String> SETTABLE = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(
            "summary",
            "description",
            "status",
            "stateReason",
            "type",
            "milestone",
            "parentId",
            "customFields",
            "labels",
            "assignee",
            "assignees")));

    /** Where an issue is and what it says of itself: not set by a plan, and not worth a warning. */
    private static final Set<String> SILENT =
            Set.of("project", "projectKey", "repository", "comments", "descriptionSource", "key", "url", "typeName");

    private final HubIssue fields;
    private final Lookups lookups;
    private final ObjectNode body = HubJson.object();
    private final List<String> warnings = new ArrayList<>();

    private GithubWritePlanner(HubIssue fields, Lookups lookups) {
        this.fields = fields;
        this.lookups = lookups;
    }

    /** The body of the POST that creates an issue. A closed one is opened first: {@link #update} closes it. */
    public static Answer<IssueChanges> create(HubIssue fields, String marker, Lookups lookups) {
        return new GithubWritePlanner(fields, lookups).create(marker);
    }

    /**
     * The changes to an existing issue.
     *
     * @param before the plan's fields as last read
     * @param fresh the issue as it is now
     */
    public static Answer<IssueChanges> update(HubIssue fields, HubIssue before, Issue fresh, Lookups lookups) {
        return new GithubWritePlanner(fields, lookups).update(before, fresh);
    }

    private Answer<IssueChanges> create(String marker) {
        Optional<Answer<IssueChanges>> refused = status("open").or(this::type);
        if (refused.isPresent()) return refused.get();
        body.remove(List.of("state", "state_reason", "duplicate_issue_id"));
        body.put("title", fields.text("summary").orElse(""));
        String text = GithubText.fresh(fields.text("description").orElse(""), known());
        body.put("body", HiddenMarker.append(text, marker));
        List<String> labels = labels(fields);
        if (!labels.isEmpty()) body.set("labels", HubJson.tree(labels));
        List<String> logins = new ArrayList<>(logins());
        if (!logins.isEmpty()) body.set("assignees", HubJson.tree(logins));
        milestone();
        others();
        return values(List.of()).map(values -> {
            if (!values.settings().isEmpty()) body.set("issue_field_values", values.body());
            return new IssueChanges(body, List.of(), List.of(), List.of(), List.of(), values, warnings);
        });
    }

    private Answer<IssueChanges> update(HubIssue before, Issue fresh) {
        Optional<Answer<IssueChanges>> refused = status(fresh.state()).or(this::type);
        if (refused.isPresent()) return refused.get();
        reasonAlone(fresh);
        fields.field("summary")
                .map(node -> node.asText(""))
                .filter(text -> !text.equals(fresh.title()))
                .ifPresent(text -> body.put("title", text));
        fields.field("description")
                .map(node -> node.isNull() ? "" : node.asText())
                .ifPresent(text -> {
                    String now = fresh.text();
                    String next = GithubText.over(now, text, known());
                    if (!same(next, now)) body.put("body", HiddenMarker.keep(now, next));
                });
        milestone();
        others();
        SetChange labels = labels(before, fresh);
        SetChange assignees = assignees(before, fresh);
        return values(fresh.issueFieldValues())
                .map(values -> new IssueChanges(
                        body, labels.add(), labels.remove(), assignees.add(), assignees.remove(), values, warnings));
    }

    private Answer<FieldChanges> values(List<IssueFieldValue> now) {
        FieldPlanner planner = new FieldPlanner(lookups.fields(), now);
        return planner.changes(Wanted.in(fields).custom()).map(changes -> {
            warnings.addAll(planner.warnings());
            return changes;
        });
    }

    /** Logins of the people whom the plan names. */
    private Set<String> known() {
        return Set.copyOf(lookups.logins().values());
    }

    /** Line ends, our marker and what keeps mentions quiet are no difference. */
    private static boolean same(String wanted, String actual) {
        return plain(wanted).equals(plain(actual));
    }

    private static String plain(String text) {
        return QuietMentions.restored(HiddenMarker.strip(text.replace("\r\n", "\n")));
    }

    private Optional<Answer<IssueChanges>> status(String state) {
        Optional<String> name = Wanted.named(fields, "status");
        if (fields.field("status").isPresent() && name.isEmpty())
            warnings.add("status is left as it is: it has no name");
        if (name.isPresent()) {
            Optional<GithubStatus> status = GithubStatus.named(name.get());
            if (status.isEmpty()) {
                String why = "status '" + name.get() + "' does not exist on GitHub; " + GithubStatus.possible();
                return Optional.of(Answer.refused("status", why));
            }
            if (!status.get().word().equals(state))
                body.put("state", status.get().word());
        }
        // GitHub takes a reason only together with a change of state.
        Optional<String> reason = fields.text("stateReason");
        if (reason.isPresent() && body.has("state")) body.put("state_reason", reason.get());
        Wanted.in(fields).duplicateOf().ifPresent(this::duplicateOf);
        return Optional.empty();
    }

    /** GitHub passes over it in every other case, and says nothing. */
    private void duplicateOf(String issue) {
        String field = "customFields." + DuplicateOf.FIELD.name();
        if (!body.path("state_reason").asText().equals("duplicate")) {
            warnings.add(field + " is left as it is: GitHub takes it only when an issue is closed as a duplicate");
        } else if (lookups.duplicateOf().isEmpty()) {
            warnings.add(field + ": there is no issue " + issue);
        } else {
            body.put("duplicate_issue_id", lookups.duplicateOf().get());
        }
    }

    /** Without a change of state GitHub ignores a reason and says nothing; that an open issue was opened again is no loss. */
    private void reasonAlone(Issue fresh) {
        if (fields.field("stateReason").isEmpty() || body.has("state")) return;
        Optional<String> reason = fields.text("stateReason");
        boolean open = fresh.state().equals(GithubStatus.OPEN.word());
        if (reason.equals(fresh.stateReason())
                || open && reason.orElse("reopened").equals("reopened")) return;
        warnings.add("stateReason is left as it is: GitHub takes one only together with a change of status");
    }

    private Optional<Answer<IssueChanges>> type() {
        boolean named =
                fields.field("type").isPresent() || fields.field("typeName").isPresent();
        if (!named) return Optional.empty();
        Optional<String> name = Wanted.type(fields);
        if (name.isEmpty()) {
            fields.field("type").filter(JsonNode::isNull).ifPresent(none -> body.putNull("type"));
            return Optional.empty();
        }
        if (lookups.types().isEmpty()) {
            warnings.add("type '" + name.get() + "' is left out: this repository has no issue types");
            return Optional.empty();
        }
        if (lookups.type(name.get()).isEmpty()) {
            List<String> known =
                    lookups.types().stream().map(type -> type.name()).toList();
            String why = "type '" + name.get() + "' does not exist here; known are " + String.join(", ", known);
            return Optional.of(Answer.refused("type", why));
        }
        body.put("type", lookups.type(name.get()).orElseThrow().name());
        return Optional.empty();
    }

    private void milestone() {
        Optional<JsonNode> field = fields.field("milestone");
        if (field.isEmpty()) return;
        if (field.get().isNull()) {
            body.putNull("milestone");
            return;
        }
        String title = Wanted.named(fields, "milestone").orElse("");
        lookups.milestone(title)
                .ifPresentOrElse(
                        found -> body.put("milestone", found.number()),
                        () -> warnings.add("milestone '" + title + "' is left out: no such milestone here"));
    }

    private SetChange labels(HubIssue before, Issue fresh) {
        if (fields.field("labels").isEmpty()) return new SetChange(List.of(), List.of());
        List<String> was = before.field("labels").isPresent() ? labels(before) : fresh.labelNames();
        return SetChange.of(was, labels(fields), fresh.labelNames());
    }

    /** A plan's single assignee takes the first one's place; nobody means really nobody. */
    private SetChange assignees(HubIssue before, Issue fresh) {
        SetChange none = new SetChange(List.of(), List.of());
        List<String> now = fresh.assigneeLogins();
        Optional<JsonNode> list = fields.field("assignees");
        Optional<JsonNode> single = fields.field("assignee");
        if (list.isEmpty() && single.isEmpty()) return none;
        Set<String> wanted = logins();
        if (wanted.isEmpty() && named()) return none;
        if (list.isPresent()) {
            List<String> was =
                    before.field("assignees").map(GithubWritePlanner::keys).orElse(now);
            return SetChange.of(was, List.copyOf(wanted), now);
        }
        if (wanted.isEmpty()) return SetChange.of(now, List.of(), now);
        if (now.stream().limit(1).anyMatch(wanted::contains)) return none;
        return SetChange.of(now.stream().limit(1).toList(), List.copyOf(wanted), now);
    }

    private boolean named() {
        return !Wanted.in(fields).assignees().isEmpty();
    }

    private static List<String> keys(JsonNode users) {
        return WantedUser.of(users).stream().map(HubUser::key).toList();
    }

    /** Logins of those who were found; the others become a warning. */
    private Set<String> logins() {
        Set<String> logins = new LinkedHashSet<>();
        for (HubUser user : Wanted.in(fields).assignees()) {
            Optional<String> login = Optional.ofNullable(lookups.logins().get(user));
            login.ifPresent(logins::add);
            if (login.isEmpty()) warnings.add("assignee " + user.key() + ": no such user here who can be assigned");
        }
        return logins;
    }

    private static List<String> labels(HubIssue issue) {
        return issue.labels().stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private void others() {
        for (String name : fields.fields().keySet()) {
            if (!SETTABLE.contains(name) && !SILENT.contains(name)) warnings.add(name + " cannot be set on GitHub");
        }
    }
}
