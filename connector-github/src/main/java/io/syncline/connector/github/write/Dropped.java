package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.field.FieldChanges.Setting;
import io.syncline.connector.github.wire.Issue;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.github.wire.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what GitHub accepted and left out all the same: without push access it drops labels, assignees, milestone, type and values of fields. */
public final class Dropped {
    private Dropped() {}

    /** One warning per thing that was sent and is not in the answer. */
    public static List<String> from(IssueChanges sent, Issue answer) {
        List<String> warnings = new ArrayList<>();
        compare("labels", all(sent.labelsToAdd(), sent.fields().path("labels")), answer.labelNames(), warnings);
        compare(
                "assignees",
                all(sent.assigneesToAdd(), sent.fields().path("assignees")),
                answer.assigneeLogins(),
                warnings);
        compare("milestone", one(sent, "milestone"), text(answer.milestone().map(Milestone::number)), warnings);
        compare("type", one(sent, "type"), text(answer.type().map(IssueType::name)), warnings);
        List<IssueField> fields =
                sent.values().settings().stream().map(Setting::field).toList();
        compare("customFields", names(fields, field -> true), names(fields, field -> has(answer, field)), warnings);
        return warnings;
    }

    private static List<String> names(List<IssueField> fields, Predicate<IssueField> wanted) {
        return fields.stream().filter(wanted).map(IssueField::name).toList();
    }

    private static boolean has(Issue answer, IssueField field) {
        return answer.issueFieldValues().stream().anyMatch(value -> value.issueFieldId() == field.id());
    }

    private static void compare(String what, List<String> wanted, List<String> actual, List<String> warnings) {
        List<String> lost = wanted.stream()
                .filter(one -> actual.stream().noneMatch(one::equalsIgnoreCase))
                .toList();
        if (!lost.isEmpty()) {
            warnings.add(what + " " + String.join(", ", lost)
                    + ": GitHub took the write and left this out; the account may not have push access");
        }
    }

    private static List<String> all(List<String> added, JsonNode list) {
        List<String> all = new ArrayList<>(added);
        list.forEach(item -> all.add(item.asText()));
        return all;
    }

    private static List<String> one(IssueChanges sent, String field) {
        return sent.fields().hasNonNull(field)
                ? List.of(sent.fields().get(field).asText())
                : List.of();
    }

    private static List<String> text(Optional<?> value) {
        return value.map(String::valueOf).stream().toList();
    }
}
