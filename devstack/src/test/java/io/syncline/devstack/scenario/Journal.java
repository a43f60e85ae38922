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

    /** What Syncline's own account wrote since this moment to where the path fits, one thing of each body, in its order. */
    List<String> ourWordsSince(Instant moment, String path, String pointer) {
        return entries("mutating=true&since=" + moment)
                .filter(entry -> entry.path("path").asText().matches(path))
                .map(entry -> entry.path("body").at(pointer).asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Stream<Call> calls(String filter) {
        return entries(filter).map(Journal::call);
    }

    private Stream<JsonNode> entries(String filter) {
        JsonNode entries = http.get("/_sim/journal?" + filter).ok();
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.path("actor").asText().contains(OUR_ACCOUNT));
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
