package io.syncline.connector.tracker;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A webhook as it arrived.
 *
 * @param headers by lower-case name
 * @param body the bytes that were signed; nobody changes them
 */
public record WebhookRequest(SortedMap<String, String> headers, byte[] body) {
    public WebhookRequest {
        SortedMap<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Collections.unmodifiableSortedMap(lower);
    }

    public static WebhookRequest of(Map<String, String> headers, byte[] body) {
        return new WebhookRequest(new TreeMap<>(headers), body);
    }

    /** A header by name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "WebhookRequest[" + body.length + " bytes]";
    }
}
