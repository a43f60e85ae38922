package io.syncline.simulators.core;

import io.syncline.simulators.fault.Faults;
import io.syncline.simulators.gate.Gate;
import io.syncline.simulators.webhook.WebhookDispatcher;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a {@link Tracker} is given to live in: its own address without a trailing slash, a folder for files,
 * time, faults, a gate, webhooks, and the
 * {@link Tracker#memory} it had when it ended, if that was kept.
 */
public record Surroundings(
        String url,
        Path files,
        Ticker ticker,
        Faults faults,
        Gate gate,
        WebhookDispatcher webhooks,
        Optional<Serializable> kept) {
    /** The kept memory, which must be of that type since it is the tracker's own. */
    public <M extends Serializable> Optional<M> kept(Class<M> type) {
        return kept.map(type::cast);
    }
}
