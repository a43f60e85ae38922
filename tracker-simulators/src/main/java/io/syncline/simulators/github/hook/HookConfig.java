package io.syncline.simulators.github.hook;

import java.io.Serializable;
import java.net.URI;
import java.util.Optional;

/** Where and how a hook is delivered. */
public record HookConfig(URI url, String contentType, Optional<String> secret, String insecureSsl)
        implements Serializable {
    /** What GitHub shows in place of a secret. */
    public static final String MASK = "********";

    /** Sent as the bare JSON; otherwise as a form with the JSON in {@code payload}. */
    public boolean json() {
        return contentType.equals("json");
    }

    @Override
    public String toString() {
        return "HookConfig[" + url + "]";
    }
}
