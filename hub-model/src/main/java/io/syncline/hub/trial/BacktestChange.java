package io.syncline.hub.trial;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.TwinId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One recorded change, applied again by two versions of the rules.
 *
 * @param event number of the other side's event
 * @param at when it was applied
 * @param local the entity it was applied to; absent when it did not exist yet
 * @param rules version of the rules that applied it then
 * @param differences fields that the two versions would write differently; empty when they agree
 */
public record BacktestChange(
        TwinId twin,
        long event,
        Instant at,
        Optional<EntityRef> local,
        EntityRef remote,
        long rules,
        BacktestRun published,
        BacktestRun draft,
        List<BacktestDifference> differences) {
    public BacktestChange {
        differences = List.copyOf(differences);
    }
}
