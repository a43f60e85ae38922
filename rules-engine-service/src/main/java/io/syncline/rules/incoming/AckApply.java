package io.syncline.rules.incoming;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Trace;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.script.RuleRun;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinMemory;
import io.syncline.rules.work.TwinBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an acknowledgement teaches: the other side's key, traces, and the base of the fields it answers to ({@link Acknowledged}). */
@ApplicationScoped
class AckApply {
    private final RuleRun rules;
    private final TwinBook book;

    AckApply(RuleRun rules, TwinBook book) {
        this.rules = rules;
        this.book = book;
    }

    void apply(ConnectionSide side, Twin twin, LaneMessage.Ack ack) {
        Twin linked = twin.with(twin.link().withRemote(ack.local()))
                .with(twin.state() == TwinState.SENT ? TwinState.LINKED : twin.state())
                .traced(ack.traces().stream().map(Trace::flipped).toList());
        Acknowledged acknowledged = Acknowledged.of(linked.memory(), ack.event());
        TwinMemory memory = based(side, linked, ack, acknowledged);
        Twin after = linked.with(acknowledged.settled(memory, ack.changedAt()).withReceived(ack.expected()));
        book.save(twin, after, List.of());
    }

    private TwinMemory based(ConnectionSide side, Twin twin, LaneMessage.Ack ack, Acknowledged acknowledged) {
        TwinMemory memory = twin.memory();
        if (acknowledged.fields().isEmpty()) return memory;
        HubIssue seen = memory.seen().orElseGet(HubIssue::empty);
        return rules.wish(side, twin, seen, ack.expected())
                .map(wish -> acknowledged.agreed(memory, wish, ack.kept()))
                .orElse(memory);
    }
}
