package io.syncline.hub.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the two versions would write into one field; empty where one writes nothing. */
public record BacktestDifference(String field, List<JsonNode> published, List<JsonNode> draft) {
    public BacktestDifference {
        published = List.copyOf(published);
        draft = List.copyOf(draft);
    }
}
