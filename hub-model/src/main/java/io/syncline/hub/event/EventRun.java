package io.syncline.hub.event;

import java.time.Instant;
import java.util.List;

/**
 * What the script of an event was given beside the entity and the replica. Secrets are never in it.
 *
 * @param now the one moment that the script knew
 * @param answers what its helpers were told, in order; bounded, and without answers of the tracker's own API
 * @param omitted how many answers are left out here
 * @param replayable whether the rules engine keeps the whole run for a while, so that it can be run again
 */
public record EventRun(Instant now, List<HelperAnswer> answers, long omitted, boolean replayable) {
    public EventRun {
        answers = List.copyOf(answers);
    }
}
