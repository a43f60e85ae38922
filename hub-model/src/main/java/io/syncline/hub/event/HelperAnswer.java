package io.syncline.hub.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What a script's helper asked the local side, and what it was told.
 *
 * @param what name of the question
 * @param with its arguments
 * @param answer JSON null when nothing was found
 * @param refusal the tracker's words when it said no
 */
public record HelperAnswer(String what, List<JsonNode> with, JsonNode answer, Optional<String> refusal) {
    public HelperAnswer {
        with = List.copyOf(with);
    }
}
