package io.syncline.simulators.core;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.webhook.WebhookMessage;
import java.util.Optional;

/** Sees what one simulator is asked, what it answers and what it sends, its own controls apart. Called on many threads. */
public interface Witness {
    /** The answer is empty where a fault made it up: it is none of the tracker's. */
    void saw(Call call, Optional<Answer> answer);

    /** A webhook, once for each time it is to be delivered, however often that is tried. */
    void sent(WebhookMessage message);

    /** Throws when anything seen since the last time was not as it should be. */
    void verify();

    /** Makes witnesses; found by {@link java.util.ServiceLoader}, so that no simulator in a test goes unwatched. */
    interface Provider {
        /** By the {@linkplain Tracker#name() name} of the tracker; empty for those it does not know. */
        Optional<Witness> of(String tracker);
    }
}
