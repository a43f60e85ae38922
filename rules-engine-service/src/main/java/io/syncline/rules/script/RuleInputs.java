package io.syncline.rules.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.state.SideSpec;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.Twin;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import java.time.Instant;

/** What a side's scripts work on, for real and for trial. */
public final class RuleInputs {
    private RuleInputs() {}

    /** For a picture of the local entity. */
    public static OutgoingInput outgoing(ConnectionSide side, Twin twin, EntityRef local, HubIssue issue, Instant now) {
        return new OutgoingInput(
                SeenIssue.traced(issue, twin.traces()),
                local,
                twin.memory().lastSent().map(Replica::hubIssue),
                twin.sentEvent() == 0,
                facts(side),
                now);
    }

    /** For a replica that meets the local entity as it is; {@link HubIssue#empty()} when there is none yet. */
    public static IncomingInput incoming(ConnectionSide side, Twin twin, HubIssue issue, Replica replica, Instant now) {
        return new IncomingInput(
                SeenIssue.traced(issue, twin.traces()),
                twin.link().local(),
                replica,
                twin.memory().lastReceived().map(Replica::hubIssue),
                twin.link().local().isEmpty(),
                twin.traces(),
                facts(side),
                now);
    }

    private static ConnectionFacts facts(ConnectionSide side) {
        SideSpec local = side.local();
        return new ConnectionFacts(
                side.connection().name(),
                local.instanceName(),
                side.remote().instanceName(),
                local.tracker(),
                side.remote().tracker(),
                local.project(),
                !local.rules().outgoing().isBlank(),
                local.mappings()
                        .map(tables -> new Mappings(tables.users(), tables.statuses()))
                        .orElseGet(Mappings::none));
    }
}
