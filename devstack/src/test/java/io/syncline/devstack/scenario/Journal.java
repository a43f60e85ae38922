package io.syncline.devstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonClient;
import java.net.URI;
import java.time.Instant;
import java.util.List;
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

    private List<String> ours(String filter) {
        JsonNode entries = http.get("/_sim/journal?" + filter).ok();
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("actor").asText().contains(OUR_ACCOUNT))
                .map(entry ->
                        entry.path("method").asText() + " " + entry.path("path").asText())
                .toList();
    }
}
