package io.syncline.simulators.github.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that webhooks tell: event and action as GitHub names them, and what the body carries.
 *
 * <p>The parts are live objects: whoever is told must read them before it returns.
 */
public record Happening(String event, String action, Repository repository, Account sender, Map<String, Part> parts) {
    public Happening {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Hears of every happening, under the world's lock and in order. */
    @FunctionalInterface
    public interface Listener {
        void heard(Happening happening);
    }
}
