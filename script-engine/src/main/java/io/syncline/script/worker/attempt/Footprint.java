package io.syncline.script.worker.attempt;

import io.syncline.hub.HubJson;
import io.syncline.script.tracker.HttpAsk;
import io.syncline.script.tracker.TrackerAsk;

/** What a run has asked of its tracker so far. */
public final class Footprint {
    private int asks;
    private boolean changed;

    /** Remembers a question, before it is answered. */
    void asked(TrackerAsk ask) {
        asks++;
        changed |= changes(ask);
    }

    /** Whether anything was asked that changes the tracker. */
    boolean changed() {
        return changed;
    }

    int asks() {
        return asks;
    }

    private static boolean changes(TrackerAsk ask) {
        return switch (ask.what()) {
            case "store", "makeName", "makeOption" -> true;
            case "http" -> HubJson.convert(ask.with().getFirst(), HttpAsk.class).mutates();
            default -> false;
        };
    }
}
