package io.syncline.hub.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identity of a tracker instance on this node. Allowed: 1 to 64 letters, digits and hyphens. */
public record InstanceId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstanceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "InstanceId '" + value + "' is not of the form 1 to 64 letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
