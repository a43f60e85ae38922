package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubIssueLink;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.part.LinkPlan;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work logs and links on their way: each once, to and fro, and what people made by themselves stays. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class PartIT {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:30:00Z");
    private static final String OUTGOING = Pair.OUTGOING + "replica.workLogs = issue.workLogs\n";
    private static final String INCOMING = Pair.FIRST + Pair.FIELDS + "workLogHelper.mergeWorkLogs(issue, replica)\n";

    @Inject
    Stories stories;

    @Test
    void workIsLoggedEditedAndDeletedAcrossBothSides() {
        Pair pair = both();
        Pair.Twins twins = pair.synced("worked on");

        String log = logged(pair.left, twins.left(), "digging", 3600);
        awaitLogs(pair, twins, "digging");
        pair.quiet();
        pair.left.parts(twins.left(), parts -> parts.put(log, "digging deep", MORNING, 7200));
        awaitLogs(pair, twins, "digging deep");
        logged(pair.right, twins.right(), "filling", 60);
        Stories.await().until(() -> pair.onLeft(twins).workLogs().size() == 2);
        pair.quiet();

        assertThat(pair.onRight(twins).workLogs())
                .extracting(HubWorkLog::timeSpent)
                .containsExactlyInAnyOrder(7200L, 60L);
        assertThat(pair.onRight(twins).workLogs().getFirst().startDate()).contains(MORNING);
        assertThat(pair.right.partWrites()).hasSize(2);
        assertThat(pair.left.partWrites()).hasSize(1);

        pair.left.parts(twins.left(), parts -> parts.remove(log));
        awaitLogs(pair, twins, "filling");
        pair.quiet();
        assertThat(pair.onLeft(twins).workLogs())
                .extracting(HubWorkLog::comment)
                .containsExactly("filling");
    }

    @Test
    void workLoggedBeforeTheFirstSyncComesWithItAndTheEventTells() {
        Pair pair = both();
        EntityRef made = pair.left.create("long begun");
        logged(pair.left, made, "before", 600);
        pair.left.edit(made, "labels", List.of(Map.of("label", Pair.SYNC)));

        EntityRef there = pair.arrived(pair.right, "long begun");
        pair.quiet();

        assertThat(pair.right.issue(there).workLogs())
                .extracting(HubWorkLog::comment)
                .containsExactly("before");
        assertThat(pair.events(Side.RIGHT, Outcome.APPLIED))
                .flatExtracting(SyncEvent::writes)
                .extracting(FieldWrite::field)
                .contains("workLogs");
        assertThat(pair.left.partWrites()).isEmpty();
    }

    @Test
    void lostAnswerDoesNotLogWorkTwice() {
        Pair pair = both();
        Pair.Twins twins = pair.synced("flaky");
        pair.right.nextWriteIsDoneBut(Refusal.unknown());

        logged(pair.left, twins.left(), "once", 60);
        awaitLogs(pair, twins, "once");
        pair.quiet();

        assertThat(pair.right.partWrites()).hasSize(2);
        assertThat(pair.onRight(twins).workLogs()).hasSize(1);
        assertThat(pair.onLeft(twins).workLogs()).hasSize(1);
    }

    @Test
    void refusedWorkParksTheTwinAndARetryWritesItOnce() {
        Pair pair = both();
        Pair.Twins twins = pair.synced("refused");
        pair.right.refuse("workLogs", "time tracking is off");

        logged(pair.left, twins.left(), "later", 60);
        assertThat(pair.parked().stopper().at("/failure/field").asText()).isEqualTo("workLogs");
        pair.right.allow("workLogs");
        pair.parked().retry();

        awaitLogs(pair, twins, "later");
        assertThat(pair.onRight(twins).workLogs()).hasSize(1);
    }

    @Test
    void linksFollowTheScriptAndLeaveThoseOfPeopleAlone() {
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, Pair.FIRST + Pair.FIELDS + """
                if (replica.description == "tie")
                    issue.issueLinks += [linkName: "Blocks", otherIssueId: "99", outward: true]
                if (replica.description == "untie")
                    issue.issueLinks = issue.issueLinks.findAll { it.linkName != "Blocks" }
                """)
                .activate();
        Pair.Twins twins = pair.synced("tied");
        HubIssueLink theirs = new HubIssueLink("Relates", "77", Optional.empty(), true);
        pair.right.parts(twins.right(), parts -> parts.links(new LinkPlan(List.of(theirs), List.of())));

        pair.left.edit(twins.left(), "description", "tie");
        pair.awaitText(pair.right, twins.right(), "description", "tie");
        pair.quiet();
        assertThat(pair.onRight(twins).issueLinks())
                .extracting(HubIssueLink::linkName)
                .containsExactlyInAnyOrder("Relates", "Blocks");

        pair.left.edit(twins.left(), "description", "untie");
        pair.awaitText(pair.right, twins.right(), "description", "untie");
        pair.quiet();
        assertThat(pair.onRight(twins).issueLinks()).containsExactly(theirs);
        assertThat(pair.right.partWrites()).hasSize(2);
    }

    private Pair both() {
        return stories.pair()
                .outgoing(Side.LEFT, OUTGOING)
                .outgoing(Side.RIGHT, OUTGOING)
                .incoming(Side.LEFT, INCOMING)
                .incoming(Side.RIGHT, INCOMING)
                .activate();
    }

    private static String logged(FakeInstance instance, EntityRef entity, String comment, long seconds) {
        String[] id = new String[1];
        instance.parts(
                entity,
                parts -> id[0] = parts.log(comment, MORNING, seconds).id().orElseThrow());
        return id[0];
    }

    private static void awaitLogs(Pair pair, Pair.Twins twins, String comment) {
        Stories.await().until(() -> pair.onRight(twins).workLogs().stream()
                .map(HubWorkLog::comment)
                .toList()
                .equals(List.of(comment)));
    }
}
