package io.syncline.hub.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A kind of tracker: {@code jira}, {@code github}, {@code azure}. Allowed: 1 to 32 lower-case letters, digits and hyphens. */
public record TrackerKind(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrackerKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "TrackerKind '" + value + "' is not of the form 1 to 32 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
