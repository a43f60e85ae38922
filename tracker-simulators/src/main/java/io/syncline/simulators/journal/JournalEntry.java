package io.syncline.simulators.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One request as it came in, how it was answered, and which fault struck it. */
public record JournalEntry(
        long number,
        Instant at,
        Call call,
        int status,
        Optional<String> actor,
        boolean mutating,
        Optional<String> fault) {
    private static final int BODY_LIMIT = 200_000;

    /** As shown at {@code /_sim/journal}; the value of Authorization is left out. */
    public JsonNode json() {
        var json = Json.object().put("n", number).put("at", at.toString());
        json.put("method", call.method()).put("path", call.path());
        var query = json.putObject("query");
        call.query().forEach((k, v) -> query.put(k, String.join(",", v)));
        var headers = json.putObject("headers");
        call.headers().forEach((k, v) -> headers.put(k, k.equals("authorization") ? "***" : v));
        json.set("body", body());
        json.put("status", status).put("mutating", mutating);
        json.put("actor", actor.orElse(""));
        json.put("fault", fault.orElse(""));
        return json;
    }

    private JsonNode body() {
        var uploads = Json.array();
        call.uploads()
                .forEach(u -> uploads.addObject().put("fileName", u.fileName()).put("size", u.size()));
        if (!uploads.isEmpty()) return uploads;
        var text = call.text();
        if (text.length() > BODY_LIMIT)
            return Json.object().put("size", call.body().length).get("size");
        var looksLikeJson = text.startsWith("{") || text.startsWith("[");
        try {
            return looksLikeJson
                    ? Json.parse(text)
                    : Json.strings(List.of(text)).get(0);
        } catch (IllegalArgumentException e) {
            return Json.strings(List.of(text)).get(0);
        }
    }
}
