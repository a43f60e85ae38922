package io.syncline.connector.intake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of unknown events as labels of a metric: few, and of harmless characters. Thread-safe. */
final class EventLabels {
    private static final int MOST = 50;
    private static final String OTHER = "other";

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** The event's own name for the first fifty, one name for all that come after. */
    String label(String event) {
        if (!event.matches("[A-Za-z0-9_.:-]{1,60}")) return OTHER;
        if (known.contains(event)) return event;
        return known.size() < MOST && known.add(event) ? event : OTHER;
    }
}
