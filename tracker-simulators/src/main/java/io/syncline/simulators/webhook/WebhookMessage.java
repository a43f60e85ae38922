package io.syncline.simulators.webhook;

import java.util.Map;

/** One event ready to send: {@code guid} is the vendor's delivery id, equal on every retry and redelivery. */
public record WebhookMessage(String guid, String event, Map<String, String> headers, byte[] body) {
    public WebhookMessage {
        headers = Map.copyOf(headers);
    }
}
