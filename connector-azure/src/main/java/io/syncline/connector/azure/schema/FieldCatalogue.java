package io.syncline.connector.azure.schema;

import io.syncline.hub.tracker.FieldInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fields of all types of a project in one list. */
public final class FieldCatalogue {
    private FieldCatalogue() {}

    /** Every field once, by reference name, with the options of all types. */
    public static List<FieldInfo> of(List<WorkItemSchema> types) {
        Map<String, FieldInfo> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        types.stream()
                .flatMap(FieldCatalogue::shown)
                .forEach(field -> byName.merge(field.id(), field, FieldCatalogue::merged));
        return new ArrayList<>(byName.values());
    }

    /** Without the vendor's bookkeeping; the states are the options of the status. */
    private static Stream<FieldInfo> shown(WorkItemSchema type) {
        return type.fields().stream()
                .filter(field ->
                        field.custom() || SystemField.hubName(field.id()).isPresent())
                .map(field -> field.id().equals(SystemField.STATE) ? field.with(type.stateNames()) : field)
                .map(FieldSpec::info);
    }

    private static FieldInfo merged(FieldInfo one, FieldInfo other) {
        Set<String> options = new LinkedHashSet<>(one.options());
        options.addAll(other.options());
        return new FieldInfo(one.id(), one.name(), one.type(), one.custom(), new ArrayList<>(options));
    }
}
