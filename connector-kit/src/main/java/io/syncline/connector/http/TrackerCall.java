package io.syncline.connector.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One request to a tracker.
 *
 * @param headers credentials and vendor headers; {@code Content-Type} defaults to JSON where there is a body
 * @param account whose call it is
 * @param reads whether it changes nothing
 */
public record TrackerCall(
        String method,
        URI uri,
        SortedMap<String, String> headers,
        Optional<JsonNode> body,
        Account account,
        boolean reads) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    public TrackerCall {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableSortedMap(copy);
    }

    /** Nobody's call yet. */
    public TrackerCall(String method, URI uri, SortedMap<String, String> headers, Optional<JsonNode> body) {
        this(method, uri, headers, body, Account.NOBODY, READING.contains(method));
    }

    public static TrackerCall get(URI uri) {
        return without("GET", uri);
    }

    public static TrackerCall delete(URI uri) {
        return without("DELETE", uri);
    }

    public static TrackerCall post(URI uri, JsonNode body) {
        return with("POST", uri, body);
    }

    public static TrackerCall put(URI uri, JsonNode body) {
        return with("PUT", uri, body);
    }

    public static TrackerCall patch(URI uri, JsonNode body) {
        return with("PATCH", uri, body);
    }

    /** The same call with this header. */
    public TrackerCall header(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new TrackerCall(method, uri, more, body, account, reads);
    }

    /** The same call with these headers. */
    public TrackerCall headers(Map<String, String> all) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.putAll(all);
        return new TrackerCall(method, uri, more, body, account, reads);
    }

    /** The same call with those of these headers whose names it has not. */
    public TrackerCall headersUnlessThere(Map<String, String> defaults) {
        Map<String, String> missing = new TreeMap<>(defaults);
        missing.keySet().removeIf(headers::containsKey);
        return headers(missing);
    }

    /** The same call on behalf of this account. */
    public TrackerCall by(Account other) {
        return new TrackerCall(method, uri, headers, body, other, reads);
    }

    /** The same call, which only asks although its method does not say so. */
    public TrackerCall asking() {
        return new TrackerCall(method, uri, headers, body, account, true);
    }

    TrackerCall at(URI other) {
        return new TrackerCall(method, other, headers, body, account, reads);
    }

    private static TrackerCall without(String method, URI uri) {
        return new TrackerCall(method, uri, new TreeMap<>(), Optional.empty());
    }

    private static TrackerCall with(String method, URI uri, JsonNode body) {
        return new TrackerCall(method, uri, new TreeMap<>(), Optional.of(body));
    }

    @Override
    public String toString() {
        return "TrackerCall[" + method + " " + uri.getHost() + uri.getRawPath() + "]";
    }
}
