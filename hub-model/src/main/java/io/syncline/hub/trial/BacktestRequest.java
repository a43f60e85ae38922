package io.syncline.hub.trial;

/**
 * A rerun of what arrived at a side, as the rules engine is asked for it.
 *
 * @param last how many changes, the newest ones
 * @param published incoming script that is published
 * @param draft incoming script to compare it with
 */
public record BacktestRequest(int last, String published, String draft) {}
