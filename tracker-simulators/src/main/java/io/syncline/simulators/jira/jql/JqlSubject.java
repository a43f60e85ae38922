package io.syncline.simulators.jira.jql;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldKind;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.field.RichText;
import io.syncline.simulators.jira.issue.JiraIssue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a field name in a query means. */
sealed interface JqlSubject {
    /** A field with ids or words as values. */
    record Values(Field field) implements JqlSubject {
        List<String> of(JiraIssue issue) {
            var value = issue.value(field);
            if (value.isEmpty()) return List.of();
            if (!value.get().isArray()) return List.of(value.get().asText());
            var all = new ArrayList<String>();
            value.get().forEach(v -> all.add(v.asText()));
            return all;
        }
    }

    record Key() implements JqlSubject {}

    record Project() implements JqlSubject {}

    record Category() implements JqlSubject {}

    record Time(Function<JiraIssue, Optional<Instant>> of) implements JqlSubject {}

    record Text(Function<JiraIssue, String> of) implements JqlSubject {}

    record Number(Field field) implements JqlSubject {}

    /** The meaning, or Jira's complaint. */
    static JqlSubject named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "project" -> new Project();
            case "key", "issue", "issuekey", "id" -> new Key();
            case "statuscategory" -> new Category();
            case "type" -> new Values(Fields.ISSUE_TYPE);
            case "component" -> new Values(Fields.COMPONENTS);
            case "fixversion" -> new Values(Fields.FIX_VERSIONS);
            case "affectedversion" -> new Values(Fields.VERSIONS);
            case "created", "createddate" ->
                new Time(i -> Optional.of(i.moments().created()));
            case "updated", "updateddate" ->
                new Time(i -> Optional.of(i.moments().updated()));
            case "resolved", "resolutiondate" -> new Time(i -> i.moments().resolved());
            case "due", "duedate" -> new Time(JqlSubject::due);
            case "text" -> new Text(JqlSubject::everything);
            case "comment" -> new Text(JqlSubject::comments);
            default -> field(name);
        };
    }

    private static JqlSubject field(String name) {
        var field = Fields.all().stream()
                .filter(f -> f.answersTo(name))
                .findFirst()
                .orElseThrow(() -> new JqlException(
                        "Field '%s' does not exist or you do not have permission to view it.".formatted(name)));
        if (field.kind() == FieldKind.NUMBER) return new Number(field);
        if (textual(field)) return new Text(i -> words(i, field));
        return new Values(field);
    }

    private static boolean textual(Field field) {
        return field.kind() == FieldKind.TEXT || field.kind() == FieldKind.RICH_TEXT || field.kind() == FieldKind.URL;
    }

    private static String words(JiraIssue issue, Field field) {
        return issue.value(field).map(RichText::wiki).orElse("");
    }

    private static String comments(JiraIssue issue) {
        return String.join(
                "\n",
                issue.comments().stream().map(c -> RichText.wiki(c.body())).toList());
    }

    private static String everything(JiraIssue issue) {
        var text = new StringBuilder(comments(issue));
        for (var field : Fields.all()) if (textual(field)) text.append('\n').append(words(issue, field));
        return text.toString();
    }

    private static Optional<Instant> due(JiraIssue issue) {
        return issue.value(Fields.DUE_DATE).map(JsonNode::asText).map(d -> Instant.parse(d + "T00:00:00Z"));
    }
}
