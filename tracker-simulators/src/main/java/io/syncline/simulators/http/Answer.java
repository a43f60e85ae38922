package io.syncline.simulators.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the tracker answers to one {@link Call}: bytes in memory, or those of a file. */
public record Answer(int status, Map<String, String> headers, byte[] body, Optional<FilePart> file) {
    private static final String TYPE = "Content-Type";

    public Answer {
        if (status < 100 || status > 599) throw new IllegalArgumentException("no HTTP status: " + status);
        headers = Map.copyOf(headers);
    }

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of(TYPE, "application/json;charset=UTF-8"), Json.bytes(body));
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public static Answer text(int status, String text) {
        return new Answer(status, Map.of(TYPE, "text/plain;charset=UTF-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(String html) {
        return new Answer(200, Map.of(TYPE, "text/html;charset=UTF-8"), html.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(String mediaType, byte[] bytes) {
        return new Answer(200, Map.of(TYPE, mediaType), bytes);
    }

    public static Answer file(int status, String mediaType, FilePart part) {
        return new Answer(status, Map.of(TYPE, mediaType), new byte[0], Optional.of(part));
    }

    public static Answer redirect(int status, String location) {
        return empty(status).with("Location", location);
    }

    /** The same answer with one more header. */
    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, file);
    }
}
