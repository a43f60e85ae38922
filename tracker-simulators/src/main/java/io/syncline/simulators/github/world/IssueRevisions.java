package io.syncline.simulators.github.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.history.Revision;
import io.syncline.simulators.history.RevisionLog;
import io.syncline.simulators.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes every change of a field into the revision log. */
final class IssueRevisions {
    private IssueRevisions() {}

    static void created(RevisionLog log, Account actor, Issue issue) {
        IssueContent content = issue.now();
        fields(content)
                .forEach((field, value) -> log.add(new Revision(
                        issue.toString(), content.updatedAt(), actor.login(), field, NullNode.getInstance(), value)));
    }

    static void changed(RevisionLog log, Account actor, Issue issue, IssueContent before, IssueContent after) {
        Map<String, JsonNode> former = fields(before);
        fields(after).forEach((field, value) -> {
            JsonNode old = former.getOrDefault(field, NullNode.getInstance());
            if (!old.equals(value))
                log.add(new Revision(issue.toString(), after.updatedAt(), actor.login(), field, old, value));
        });
    }

    static void comment(
            RevisionLog log, Account actor, IssueComment comment, Optional<String> from, Optional<String> to) {
        Issue issue = comment.issue();
        log.add(new Revision(
                issue.toString(),
                issue.now().updatedAt(),
                actor.login(),
                "comment." + comment.id(),
                text(from),
                text(to)));
    }

    private static Map<String, JsonNode> fields(IssueContent content) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("title", TextNode.valueOf(content.title()));
        fields.put("body", text(content.body()));
        fields.put("state", TextNode.valueOf(content.state().word()));
        fields.put("state_reason", text(content.state().reason()));
        fields.put(
                "labels",
                Json.strings(content.labels().stream().map(Label::name).toList()));
        fields.put(
                "assignees",
                Json.strings(content.assignees().stream().map(Account::login).toList()));
        fields.put("milestone", text(content.milestone().map(Milestone::title)));
        fields.put("type", text(content.type().map(IssueType::name)));
        ObjectNode values = Json.object();
        content.values().forEach(value -> values.set(value.field().name(), value.value()));
        fields.put("issue_field_values", values);
        return fields;
    }

    private static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(TextNode::valueOf).orElse(NullNode.getInstance());
    }
}
