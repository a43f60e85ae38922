package io.syncline.connector.github;

import io.syncline.connector.github.field.FieldType;
import io.syncline.connector.github.organisation.FieldCatalog;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.connector.github.wire.IssueType;
import io.syncline.connector.github.write.DuplicateOf;
import io.syncline.hub.tracker.FieldInfo;
import java.util.ArrayList;
import java.util.List;

/** The fields that every issue has, and those that its organisation added. */
final class GithubFields {
    private GithubFields() {}

    static List<FieldInfo> of(List<IssueType> types, FieldCatalog catalog) {
        List<FieldInfo> fields = new ArrayList<>(common(types));
        fields.add(DuplicateOf.FIELD);
        catalog.fields().forEach(field -> fields.add(custom(field)));
        return List.copyOf(fields);
    }

    private static List<FieldInfo> common(List<IssueType> types) {
        return List.of(
                field("summary", "Title", "STRING"),
                field("description", "Body", "TEXT"),
                choice("status", "State", List.of("open", "closed")),
                choice("stateReason", "State reason", List.of("completed", "not_planned", "duplicate", "reopened")),
                choice("type", "Type", types.stream().map(IssueType::name).toList()),
                field("labels", "Labels", "LABELS"),
                field("assignee", "Assignee", "USER"),
                field("assignees", "Assignees", "USERS"),
                field("milestone", "Milestone", "VERSION"),
                field("parentId", "Parent issue", "STRING"));
    }

    private static FieldInfo custom(IssueField field) {
        List<String> options = field.options().stream()
                .map(option -> option.path("name").asText())
                .toList();
        return new FieldInfo(
                String.valueOf(field.id()), field.name(), FieldType.of(field).hubName(), true, options);
    }

    private static FieldInfo field(String id, String name, String type) {
        return new FieldInfo(id, name, type, false, List.of());
    }

    private static FieldInfo choice(String id, String name, List<String> options) {
        return new FieldInfo(id, name, "OPTION", false, options);
    }
}
