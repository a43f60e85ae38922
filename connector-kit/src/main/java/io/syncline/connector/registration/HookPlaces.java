package io.syncline.connector.registration;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import java.util.List;

/** What a tracker needs so that it tells of all changes in an instance's projects. */
public interface HookPlaces {
    /** The places for these projects; may ask the tracker. */
    Answer<List<HookPlace>> of(Instance instance, HookOrder order);

    /** Which right our account needs to register webhooks. */
    String right();

    /** How a person registers them, without the address and the secret. */
    String byHand();
}
