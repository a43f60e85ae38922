package io.syncline.connector.poll;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.poll.Watermark;
import java.util.Optional;

/** Finds the entities of a project that changed. Keeps nothing between two calls; thread-safe; blocks on the tracker. */
public interface Poller {
    /**
     * What changed since the watermark. Telling the same twice is harmless; leaving something out is not: a poll that did not get
     * through all of it answers with its failure, and is repeated with the same watermark.
     *
     * @param project as a connection names it; one that is not there is refused with field {@code project} where the tracker can tell
     * @param before absent at the first look, which tells nothing and only finds out where to begin
     */
    Answer<PollResult> poll(Instance instance, String project, Optional<Watermark> before);
}
