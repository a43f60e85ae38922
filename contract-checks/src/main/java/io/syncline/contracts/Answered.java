package io.syncline.contracts;

import java.util.Map;

/** What the vendor answered. The body is empty if there is none. */
public record Answered(int status, Map<String, String> headers, String body) {
    public Answered {
        headers = Map.copyOf(headers);
    }
}
