package io.syncline.connector.github.organisation;

import io.syncline.connector.github.wire.IssueField;
import java.util.List;
import java.util.Optional;

/** The issue fields of one organisation; none for a person, or where the account may not see them. */
public record FieldCatalog(List<IssueField> fields) {
    public static final FieldCatalog NONE = new FieldCatalog(List.of());

    public FieldCatalog {
        fields = List.copyOf(fields);
    }

    /** The field that a rule means, by id or name. */
    public Optional<IssueField> find(String text) {
        return fields.stream().filter(field -> field.called(text)).findFirst();
    }

    public Optional<IssueField> byId(long id) {
        return fields.stream().filter(field -> field.id() == id).findFirst();
    }

    public List<String> names() {
        return fields.stream().map(IssueField::name).toList();
    }
}
