package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.history.Revision;
import io.syncline.simulators.history.RevisionLog;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldKind;
import io.syncline.simulators.jira.field.FieldReader;
import io.syncline.simulators.jira.field.FieldWriter;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes changes down: in the issue's changelog and in the revision log that checkers read. */
public final class IssueBook {
    private final Issues issues;
    private final RevisionLog revisions;
    private final FieldWriter writer;
    private final Ticker ticker;

    public IssueBook(Issues issues, RevisionLog revisions, FieldWriter writer, Ticker ticker) {
        this.issues = issues;
        this.revisions = revisions;
        this.writer = writer;
        this.ticker = ticker;
    }

    public Issues issues() {
        return issues;
    }

    public Instant now() {
        return ticker.next();
    }

    /** An entry without a changelog line: something under the issue came, changed or went. */
    public void note(JiraIssue issue, JiraUser who, String what, Optional<JsonNode> from, Optional<JsonNode> to) {
        var at = issue.moments().updated();
        revisions.add(new Revision(issue.key(), at, who.accountId(), what, orNull(from), orNull(to)));
    }

    /** Appends the items to the changelog. */
    public Change change(JiraUser who, Instant at, List<ChangeItem> items) {
        return new Change(String.valueOf(issues.nextId()), who, at, items);
    }

    /** What differs between two states, in the order of the fields; also notes each difference. */
    List<ChangeItem> differences(JiraIssue before, Map<String, JsonNode> after, JiraUser who, Instant at) {
        var items = new ArrayList<ChangeItem>();
        var seen = new HashSet<String>(before.values().keySet());
        seen.addAll(after.keySet());
        for (var field : Fields.all()) {
            if (!seen.contains(field.id())) continue;
            var from = before.value(field);
            var to = Optional.ofNullable(after.get(field.id()));
            if (FieldReader.same(field, from, to)) continue;
            items.add(item(field, from, to, before));
            revisions.add(new Revision(
                    before.key(),
                    at,
                    who.accountId(),
                    field.id(),
                    plain(field, from, before),
                    plain(field, to, before)));
        }
        return items;
    }

    private ChangeItem item(Field field, Optional<JsonNode> from, Optional<JsonNode> to, JiraIssue issue) {
        return new ChangeItem(
                field.changelogName(), field.id(), field.custom(), shown(field, from, issue), shown(field, to, issue));
    }

    private ChangeItem.Shown shown(Field field, Optional<JsonNode> value, JiraIssue issue) {
        return new ChangeItem.Shown(
                value.flatMap(v -> writer.idOf(field, v)), value.map(v -> writer.shown(field, v, issue.project())));
    }

    private JsonNode plain(Field field, Optional<JsonNode> value, JiraIssue issue) {
        if (field.kind() == FieldKind.RICH_TEXT) return writer.write(field, value, issue.project(), ApiVersion.V2);
        return orNull(value);
    }

    private static JsonNode orNull(Optional<JsonNode> value) {
        return value.orElse(NullNode.getInstance());
    }
}
