package io.syncline.contracts.webhook;

import java.util.Map;

/**
 * A webhook as a vendor sent it.
 *
 * @param event the vendor's name for it, with the action after a dot where it has one: {@code issues.opened}
 * @param headers in any case
 * @param body as it went over the line
 */
public record Sent(String event, Map<String, String> headers, String body) {
    public Sent {
        if (event.isBlank()) throw new IllegalArgumentException("a webhook of no event");
        headers = Map.copyOf(headers);
    }
}
