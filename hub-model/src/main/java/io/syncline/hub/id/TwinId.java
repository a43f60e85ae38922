package io.syncline.hub.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identity of a pair of entities; the same on both sides, and the key of their lane messages. Allowed: 1 to 64 letters, digits and hyphens. */
public record TwinId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TwinId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "TwinId '" + value + "' is not of the form 1 to 64 letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
