package io.syncline.connector.tracker;

import java.nio.charset.StandardCharsets;

/** What an instance and its tracker share so that webhooks can be told from forgeries. */
public record WebhookSecret(String text) {
    public WebhookSecret {
        if (text.isBlank()) throw new IllegalArgumentException("webhook secret is blank");
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
