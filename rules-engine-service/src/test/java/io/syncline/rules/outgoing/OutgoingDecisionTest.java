package io.syncline.rules.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingDecisionTest {
    private static final EntityRef UD1 = new EntityRef(new InstanceId("jira"), "10001", "UD-1");
    private static final Twin FRESH =
            Twin.initiated(new TwinKey(new TwinId("t"), Side.LEFT), new ConnectionId("c"), UD1);

    @Test
    void theFirstReplicaIsEventOneAndWaitsForAllItsFields() {
        Twin sent = sent(FRESH, "S");

        assertThat(sent.sentEvent()).isEqualTo(1);
        assertThat(sent.memory().unacked().get(1L)).containsKey("summary");
    }

    @Test
    void anUnchangedReplicaIsNotSentAgain() {
        Twin sent = sent(FRESH, "S");

        assertThat(OutgoingDecision.decide(sent, snapshot("S"), issue("S"), false))
                .isEqualTo(new OutgoingDecision.Known(sent));
    }

    @Test
    void theEchoOfOurOwnWriteEndsHere() {
        Twin sent = sent(FRESH, "S");
        Twin wrote = sent.with(sent.memory().withSeen(issue("from there")).withExpected(issue("from there")));

        assertThat(OutgoingDecision.decide(wrote, snapshot("from there"), issue("from there"), false))
                .isInstanceOf(OutgoingDecision.Known.class);
    }

    @Test
    void aPersonsEditDuringOurWriteIsSent() {
        Twin sent = sent(FRESH, "S");
        Twin wrote = sent.with(sent.memory().withSeen(issue("from there")).withExpected(issue("from there")));

        assertThat(OutgoingDecision.decide(wrote, snapshot("a person's"), issue("a person's"), false))
                .isInstanceOf(OutgoingDecision.Send.class);
    }

    @Test
    void aSyncBackSendsWhatWasNeverSentAndThenEnds() {
        Twin created = FRESH.with(FRESH.memory().withSeen(issue("S")).withExpected(issue("S")));

        assertThat(OutgoingDecision.decide(created, snapshot("S"), issue("S"), true))
                .isInstanceOf(OutgoingDecision.Send.class);
    }

    private static Twin sent(Twin twin, String summary) {
        return ((OutgoingDecision.Send) OutgoingDecision.decide(twin, snapshot(summary), issue(summary), false)).twin();
    }

    private static HubIssue issue(String summary) {
        return HubIssue.empty().with("summary", summary);
    }

    private static EntitySnapshot snapshot(String summary) {
        return new EntitySnapshot(UD1, issue(summary), "1", Instant.EPOCH);
    }
}
