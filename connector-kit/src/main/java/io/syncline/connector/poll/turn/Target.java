package io.syncline.connector.poll.turn;

import io.syncline.connector.tracker.Instance;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/**
 * An instance to be polled.
 *
 * @param interval time between two turns; zero for none
 * @param projects those that connections use, in a fixed order
 */
record Target(Instance instance, Duration interval, List<String> projects) {
    Target(Instance instance, Duration interval, SortedSet<String> projects) {
        this(instance, interval, List.copyOf(projects));
    }
}
