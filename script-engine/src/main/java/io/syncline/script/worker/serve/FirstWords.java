package io.syncline.script.worker.serve;

import io.syncline.hub.HubJson;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.message.ReplicaSource;
import io.syncline.hub.message.ReplicaVersion;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.Effects;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import io.syncline.script.worker.wire.ChangedIssue;
import io.syncline.script.worker.wire.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reading and writing JSON for the first time takes longer than most scripts run. */
final class FirstWords {
    private static final TrackerKind TRACKER = new TrackerKind("jira");
    private static final InstanceId INSTANCE = new InstanceId("practice");

    private FirstWords() {}

    /** Writes and reads one of each message that a run is made of. */
    static void practise() {
        ConnectionFacts facts = new ConnectionFacts("practice", "", "", TRACKER, TRACKER, "", true, Mappings.none());
        EntityRef ref = new EntityRef(INSTANCE, "1", "P-1");
        HubIssue issue = HubIssue.empty().with("summary", "practice");
        Replica replica = new Replica(
                ReplicaVersion.CURRENT,
                issue,
                new ReplicaSource(INSTANCE, "1", "P-1", Optional.empty()),
                new ConnectionId("practice"),
                1,
                Instant.EPOCH);
        Optional<HubIssue> previous = Optional.of(issue);
        said(new Message.RunOutgoing("", new OutgoingInput(issue, ref, previous, true, facts, Instant.EPOCH)));
        said(new Message.RunIncoming(
                "",
                new IncomingInput(issue, Optional.of(ref), replica, previous, true, List.of(), facts, Instant.EPOCH)));
        said(new Message.Filled(ChangedIssue.of(issue, HubIssue.empty()), RunNotes.none()));
        said(new Message.Finished(ChangedIssue.of(issue, issue), Effects.none(), RunNotes.none()));
        said(new Message.Ask(new TrackerAsk("practice", List.of())));
        said(new Message.Told(new TrackerTold(HubJson.tree(""), "")));
    }

    private static void said(Message message) {
        HubJson.read(HubJson.bytes(message), message.getClass());
    }
}
