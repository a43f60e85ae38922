package io.syncline.script.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One question to a {@link LocalTracker} as data.
 *
 * @param what name of the method
 * @param with its arguments in order
 */
public record TrackerAsk(String what, List<JsonNode> with) {
    public TrackerAsk {
        with = List.copyOf(with);
    }
}
