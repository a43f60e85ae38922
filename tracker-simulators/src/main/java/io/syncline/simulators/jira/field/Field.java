package io.syncline.simulators.jira.field;

import io.syncline.simulators.jira.site.Named;
import java.util.List;
import java.util.Locale;

/** A field an issue can have a value for. {@code settable} ones may stand in the body of a create or edit. */
public record Field(String id, String name, FieldKind kind, List<Named> options, boolean settable) {
    public Field {
        options = List.copyOf(options);
    }

    public boolean custom() {
        return id.startsWith("customfield_");
    }

    /** The number in {@code cf[10101]}. */
    public String number() {
        return id.substring("customfield_".length());
    }

    /** As changelog entries call it. */
    public String changelogName() {
        return custom() ? name : id.equals("fixVersions") ? "Fix Version" : id;
    }

    /** Whether JQL may call it this. */
    public boolean answersTo(String clause) {
        var wanted = clause.toLowerCase(Locale.ROOT);
        return wanted.equals(id.toLowerCase(Locale.ROOT))
                || wanted.equals(name.toLowerCase(Locale.ROOT))
                || custom() && wanted.equals("cf[" + number() + "]");
    }
}
