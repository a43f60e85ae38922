package io.syncline.simulators.jira.jql;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.field.FieldKind;
import io.syncline.simulators.jira.issue.JiraIssue;
import java.time.Instant;
import java.util.Comparator;

/** The order of a query's results: as asked, else newest first. */
public final class JqlOrdering {
    private JqlOrdering() {}

    public static Comparator<JiraIssue> of(JqlQuery query) {
        var newestFirst = Comparator.comparingLong(JiraIssue::id).reversed();
        return query.orders().stream()
                .map(JqlOrdering::by)
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(newestFirst))
                .orElse(newestFirst);
    }

    /** By project, then by number. */
    static int keys(String one, String other) {
        return Comparator.comparing((String key) -> key.replaceAll("-\\d+$", ""))
                .thenComparingLong(JqlOrdering::number)
                .compare(one, other);
    }

    private static Comparator<JiraIssue> by(JqlQuery.Order order) {
        var comparator = ascending(JqlSubject.named(order.field()));
        return order.descending() ? comparator.reversed() : comparator;
    }

    private static Comparator<JiraIssue> ascending(JqlSubject subject) {
        return switch (subject) {
            case JqlSubject.Key k -> (a, b) -> keys(a.key(), b.key());
            case JqlSubject.Project p -> Comparator.comparing(i -> i.project().key());
            case JqlSubject.Time t -> Comparator.comparing(i -> t.of().apply(i).orElse(Instant.MAX));
            case JqlSubject.Text t -> Comparator.comparing(t.of());
            case JqlSubject.Number n ->
                Comparator.comparing(
                        i -> i.value(n.field()).map(JsonNode::asDouble).orElse(Double.MAX_VALUE));
            case JqlSubject.Category k ->
                Comparator.comparing(i -> i.values().get("status").asText());
            case JqlSubject.Values v -> {
                Comparator<JiraIssue> byId = Comparator.comparing(i -> String.join(" ", v.of(i)));
                // The lowest id is the highest priority.
                yield v.field().kind() == FieldKind.PRIORITY ? byId.reversed() : byId;
            }
        };
    }

    private static long number(String key) {
        var digits = key.replaceAll("^.*-", "");
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }
}
