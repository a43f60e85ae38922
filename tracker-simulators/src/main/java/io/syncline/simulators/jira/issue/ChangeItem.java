package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Json;
import java.io.Serializable;
import java.util.Optional;

/** One line of the changelog: ids where the value has one, words always where there is a value. */
public record ChangeItem(String field, String fieldId, boolean custom, Shown from, Shown to) implements Serializable {
    /** A value before or after. */
    public record Shown(Optional<String> id, Optional<String> words) implements Serializable {
        public static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty());
    }

    public JsonNode json() {
        return Json.object()
                .put("field", field)
                .put("fieldtype", custom ? "custom" : "jira")
                .put("fieldId", fieldId)
                .put("from", from.id().orElse(null))
                .put("fromString", from.words().orElse(null))
                .put("to", to.id().orElse(null))
                .put("toString", to.words().orElse(null));
    }
}
