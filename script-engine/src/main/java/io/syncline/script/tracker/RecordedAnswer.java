package io.syncline.script.tracker;

/** A question that a run asked, with what it was told: enough to run it again with the same result. */
public record RecordedAnswer(TrackerAsk ask, TrackerTold told) {}
