package io.syncline.connector.jira.field;

import io.syncline.connector.jira.wire.WireField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The custom fields of one Jira site by id and by name. Names need not be unique; ids are. */
public final class FieldCatalog {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";

    /** One custom field. */
    public record CustomField(String id, String name, FieldType type) {}

    private final Map<String, CustomField> byId = new HashMap<>();
    private final Map<String, List<CustomField>> byName = new HashMap<>();
    private final Optional<String> epicLink;

    public FieldCatalog(List<WireField> fields) {
        for (WireField field : fields) {
            if (!field.custom() || field.name().isBlank()) continue;
            CustomField custom = new CustomField(field.id(), field.name(), FieldType.of(field.schema()));
            byId.put(custom.id(), custom);
            byName.computeIfAbsent(custom.name(), name -> new ArrayList<>()).add(custom);
        }
        epicLink = fields.stream()
                .filter(field -> field.schema()
                        .flatMap(WireField.Schema::custom)
                        .filter(EPIC_LINK::equals)
                        .isPresent())
                .map(WireField::id)
                .findFirst();
    }

    public Optional<CustomField> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The field that a rule means: by id ({@code customfield_10101} or {@code 10101}), else by name.
     *
     * @param here ids of the fields that the issue has: they decide between fields of one name
     */
    public Optional<CustomField> find(String nameOrId, Set<String> here) {
        Optional<CustomField> field = byId(nameOrId);
        if (field.isEmpty() && NUMBER.matcher(nameOrId).matches()) field = byId("customfield_" + nameOrId);
        if (field.isPresent()) return field;
        List<CustomField> named = byName.getOrDefault(nameOrId, List.of());
        return named.stream().filter(one -> here.contains(one.id())).findFirst().or(() -> named.stream()
                .findFirst());
    }

    /** Id of the field in which Data Center keeps the epic of an issue. */
    public Optional<String> epicLink() {
        return epicLink;
    }

    /** Whether several fields of the site have this name. */
    public boolean ambiguous(String name) {
        return byName.getOrDefault(name, List.of()).size() > 1;
    }

    /** Names under which these fields appear in a hub issue: a field whose name is taken appears under its id. */
    public Map<String, CustomField> named(Iterable<String> ids) {
        Map<String, CustomField> named = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            CustomField field = byId.get(id);
            if (field == null) continue;
            named.put(seen.add(field.name()) ? field.name() : field.id(), field);
        }
        return named;
    }
}
