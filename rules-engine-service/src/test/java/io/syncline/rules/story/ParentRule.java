package io.syncline.rules.story;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.rules.script.RuleRun;
import io.syncline.rules.script.RuleScripts;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.script.exchange.IncomingOutcome;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Runs scripts as always, but a parent that a script sets to {@code remote:<id>} becomes that entity's twin, or is waited for. */
@Alternative
@Priority(1)
@Singleton
public class ParentRule extends RuleRun {
    static final String PREFIX = "remote:";

    private final TwinRepository twins;

    public ParentRule(RuleScripts scripts, TrackerLookup lookup, Clock clock, TwinRepository twins) {
        super(scripts, lookup, clock);
        this.twins = twins;
    }

    @Override
    public IncomingOutcome incoming(
            ConnectionSide side, Twin twin, HubIssue issue, Replica replica, TrackerLookup.Store store) {
        IncomingOutcome outcome = super.incoming(side, twin, issue, replica, store);
        return outcome instanceof IncomingOutcome.Finished finished ? resolved(side, finished) : outcome;
    }

    private IncomingOutcome resolved(ConnectionSide side, IncomingOutcome.Finished finished) {
        Optional<String> parent = finished.issue().text("parentId").filter(text -> text.startsWith(PREFIX));
        if (parent.isEmpty()) return finished;
        String remote = parent.get().substring(PREFIX.length());
        Optional<EntityRef> local = twins.byRemote(side.connection().id(), side.side(), remote)
                .flatMap(twin -> twin.link().local());
        return local.<IncomingOutcome>map(ref -> new IncomingOutcome.Finished(
                        finished.issue().with("parentId", ref.id()), finished.effects(), finished.notes()))
                .orElseGet(() -> new IncomingOutcome.Waits(remote, finished.notes()));
    }
}
