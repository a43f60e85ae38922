package io.syncline.hub.webhook;

/** What the last look at an instance's webhooks found and did. From the worst to the best. */
public enum WebhookState {
    /** The tracker does not let us, or a setting is missing: a person must act. */
    REFUSED,
    /** The tracker could not be asked; it is tried again. */
    UNREACHABLE,
    /** There was none, and now there is one. */
    CREATED,
    /** It was switched off, and is on again. */
    REPAIRED,
    /** Its address, events or form were not as they shall be, and now they are. */
    UPDATED,
    /** All was well. */
    FOUND;

    /** Whether webhooks come from now on. */
    public boolean good() {
        return this != REFUSED && this != UNREACHABLE;
    }

    /** The one to tell when both happened. */
    public WebhookState worse(WebhookState other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
