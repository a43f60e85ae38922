package io.syncline.script.tracker;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The answer to a {@link TrackerAsk} as data: a value, or the words of a {@link TrackerRefusal}.
 *
 * @param value JSON null when nothing was found, or when it was refused
 * @param refusal empty unless the tracker said no
 */
public record TrackerTold(JsonNode value, String refusal) {

    /** Whether the tracker said no. */
    public boolean refused() {
        return !refusal.isEmpty();
    }
}
