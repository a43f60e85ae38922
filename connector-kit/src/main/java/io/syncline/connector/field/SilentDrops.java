package io.syncline.connector.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a tracker took without a word and yet does not show. Only what is beyond doubt: texts are converted and users are matched on the
 * way, so that a value that merely looks different may well be the one that was meant.
 */
public final class SilentDrops {
    /** Fields whose values are known by name on both sides of a write. */
    private static final Set<String> NAMED = Set.of("status", "priority", "type", "resolution", "securityLevel");

    private final HubIssue after;
    private final List<String> told;
    private final List<String> warnings = new ArrayList<>();

    private SilentDrops(HubIssue after, List<String> told) {
        this.after = after;
        this.told = told;
    }

    /**
     * A warning for each field that is not as it was written.
     *
     * @param wanted the fields that were sent
     * @param after the entity as it was read after the write
     * @param told warnings that were given already: nothing is said twice of a field
     */
    public static List<String> of(HubIssue wanted, HubIssue after, List<String> told) {
        SilentDrops drops = new SilentDrops(after, told);
        wanted.fields().forEach(drops::field);
        return drops.warnings;
    }

    private void field(String name, JsonNode wanted) {
        if (name.equals("customFields")) {
            wanted.properties().forEach(field -> custom(field.getKey(), field.getValue()));
            return;
        }
        String shown = name.equals("typeName") ? "type" : name;
        after.field(shown).ifPresent(now -> {
            compare(name, wanted, now);
            if (NAMED.contains(shown)) name(name, wanted, now);
        });
    }

    private void custom(String name, JsonNode field) {
        JsonNode wanted = field.isObject() && field.has("value") ? field.path("value") : field;
        JsonNode all = after.field("customFields").orElse(wanted);
        shown(all, name).ifPresent(now -> compare("customFields." + name, wanted, now.path("value")));
    }

    private static Optional<JsonNode> shown(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(field -> field.path("name").asText().equalsIgnoreCase(name)
                        || field.path("id").asText().equals(name)
                        || field.path("id").asText().equals("customfield_" + name))
                .findFirst();
    }

    private void compare(String name, JsonNode wanted, JsonNode now) {
        if (!nothing(wanted) && nothing(now)) warn(name, "the tracker took the value, but left the field empty");
        // Of a set others may have added to meanwhile what is left of it.
        if (nothing(wanted) && !wanted.isContainerNode() && !nothing(now))
            warn(name, "was to be emptied, but the tracker kept a value");
    }

    private void name(String name, JsonNode wanted, JsonNode now) {
        Optional<String> wish = PlainValue.of(wanted.isObject() ? wanted.path("name") : wanted);
        Optional<String> kept = PlainValue.of(now.path("name"));
        if (wish.isEmpty() || kept.isEmpty() || wish.get().equalsIgnoreCase(kept.get())) return;
        boolean byId = wish.get().equals(now.path("id").asText());
        if (!byId) warn(name, "is '" + kept.get() + "' after the write, not '" + wish.get() + "'");
    }

    private void warn(String name, String what) {
        boolean known =
                told.stream().anyMatch(warning -> warning.startsWith(name + ":") || warning.startsWith(name + " "));
        if (!known) warnings.add(name + ": " + what);
    }

    private static boolean nothing(JsonNode value) {
        if (value.isContainerNode()) return value.isEmpty();
        return value.isNull() || value.isMissingNode() || value.asText().isBlank();
    }
}
