package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;

/** Both sides changed one field since they last agreed; {@code taken} is true when the other side's value won. */
public record Conflict(String field, JsonNode mine, JsonNode theirs, boolean taken) {

    /** For the event: the field and who won, never the values. */
    public String note() {
        return "conflict on " + field + ": "
                + (taken ? "the other side's value was taken" : "the local value was kept");
    }
}
