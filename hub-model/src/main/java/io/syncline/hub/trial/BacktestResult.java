package io.syncline.hub.trial;

import java.util.List;

/**
 * What two versions of a side's rules make of what arrived there. Nothing of it has happened.
 *
 * @param changes the newest first
 * @param different how many of them the versions treat differently
 * @param left how many were not tried because the time was up
 * @param notes what limits the result, in words
 */
public record BacktestResult(List<BacktestChange> changes, long different, long left, List<String> notes) {
    public BacktestResult {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }
}
