package io.syncline.connector.poll;

import io.syncline.connector.tracker.Hint;
import io.syncline.hub.poll.Watermark;
import java.util.List;

/**
 * What a poll found.
 *
 * @param hints one per entity, in the order to be appended
 * @param watermark for the next poll, once the hints are durable
 */
public record PollResult(List<Hint> hints, Watermark watermark) {
    public PollResult {
        hints = List.copyOf(hints);
    }
}
