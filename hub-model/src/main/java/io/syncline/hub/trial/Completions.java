package io.syncline.hub.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.tracker.FieldInfo;
import java.util.List;
import java.util.Optional;

/**
 * What an editor offers while a side's rules are written.
 *
 * @param outgoing variables and helpers with their signatures in an outgoing script
 * @param incoming the same of an incoming one
 * @param fields what entities of the local project can have
 * @param degraded why there are no fields, when the tracker could not be asked
 */
public record Completions(JsonNode outgoing, JsonNode incoming, List<FieldInfo> fields, Optional<String> degraded) {
    public Completions {
        fields = List.copyOf(fields);
    }
}
