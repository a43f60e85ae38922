package io.syncline.contracts;

import java.util.List;
import java.util.Map;

/** A request as it reached the vendor. The path is raw, below the vendor's host; the body is empty if there is none. */
public record Asked(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, String body) {
    public Asked {
        if (!path.startsWith("/")) throw new IllegalArgumentException("no path: " + path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    Asked at(String other) {
        return new Asked(method, other, query, headers, body);
    }
}
