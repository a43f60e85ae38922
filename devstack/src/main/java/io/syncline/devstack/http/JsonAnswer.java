package io.syncline.devstack.http;

import com.fasterxml.jackson.databind.JsonNode;

/** Status and body of an answer; the body is a missing node when there was none or it was not JSON. */
public record JsonAnswer(String request, int status, String text, JsonNode body) {
    /** The body of a 2xx answer; any other is a failure that shows request and answer. */
    public JsonNode ok() {
        if (status / 100 != 2)
            throw new HttpFailure(
                    request + " answered " + status + ": " + text.substring(0, Math.min(500, text.length())));
        return body;
    }
}
