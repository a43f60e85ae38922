package io.syncline.simulators.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Carries one request out, and keeps time. The stage never fails: a failure is an {@link Attempt} without status. */
public interface Courier {
    CompletionStage<Attempt> post(URI url, Map<String, String> headers, byte[] body);

    void later(Duration delay, Runnable action);
}
