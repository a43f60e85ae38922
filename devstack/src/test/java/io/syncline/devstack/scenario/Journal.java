package io.syncline.devstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a simulated tracker was asked to do. */
public final class Journal {
    private static final String OUR_ACCOUNT = "bot";

    private final JsonClient http;

    Journal(URI simulator) {
        this.http = JsonClient.anonymous(simulator);
    }

    /** The writes of Syncline's own account since this moment, as {@code PUT /path}. */
    public List<String> ourWritesSince(Instant moment) {
        return ours("mutating=true&since=" + moment);
    }

    /** Everything that Syncline's own account asked since this moment, as {@code GET /path}. */
    public List<String> ourRequestsSince(Instant moment) {
        return ours("since=" + moment);
    }

    /** What Syncline's own account wrote since this moment to where the path fits, one thing of each body, in its order. */
    public List<String> ourWordsSince(Instant moment, String path, String pointer) {
        return entries("mutating=true&since=" + moment)
                .filter(entry -> entry.path("path").asText().matches(path))
                .map(entry -> entry.path("body").at(pointer).asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Stream<JsonNode> entries(String filter) {
        JsonNode entries = http.get("/_sim/journal?" + filter).ok();
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("actor").asText().contains(OUR_ACCOUNT));
    }

    private List<String> ours(String filter) {
        return entries(filter)
                .map(entry ->
                        entry.path("method").asText() + " " + entry.path("path").asText())
                .toList();
    }
}
