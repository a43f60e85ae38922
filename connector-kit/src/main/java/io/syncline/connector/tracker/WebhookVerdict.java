package io.syncline.connector.tracker;

/** Whether a webhook comes from who knows the secret. */
public sealed interface WebhookVerdict {
    record Genuine() implements WebhookVerdict {}

    /**
     * Not proven.
     *
     * @param why without any part of the secret or of the expected signature
     */
    record Forged(String why) implements WebhookVerdict {}
}
