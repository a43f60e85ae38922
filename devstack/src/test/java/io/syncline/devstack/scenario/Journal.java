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

    /** A request of Syncline's own account. */
    record Call(String method, String path, int status, String fault, Instant at) {}

    /** The writes of Syncline's own account since this moment, as {@code PUT /path}. */
    public List<String> ourWritesSince(Instant moment) {
        return calls("mutating=true&since=" + moment)
                .map(call -> call.method() + " " + call.path())
                .toList();
    }

    /** All requests of Syncline's own account since this moment, oldest first. */
    List<Call> ourCallsSince(Instant moment) {
        return calls("since=" + moment).toList();
    }

    private Stream<Call> calls(String filter) {
        JsonNode entries = http.get("/_sim/journal?" + filter).ok();
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("actor").asText().contains(OUR_ACCOUNT))
                .map(Journal::call);
    }

    private static Call call(JsonNode entry) {
        return new Call(
                entry.path("method").asText(),
                entry.path("path").asText(),
                entry.path("status").asInt(),
                entry.path("fault").asText(),
                Instant.parse(entry.path("at").asText()));
    }
}
