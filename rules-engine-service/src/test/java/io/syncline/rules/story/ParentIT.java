package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.park.AwaitedConsumer;
import io.syncline.rules.twin.Link;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinRepository;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A child that comes before its parent waits for it, without being an error. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ParentIT {
    private static final String OUTGOING = Pair.OUTGOING + "replica.parentId = issue.parentId\n";
    private static final String INCOMING = Pair.FIRST + "linkHelper.parent(issue, replica.parentId)\n" + Pair.FIELDS;

    @Inject
    Stories stories;

    @Inject
    TwinRepository twins;

    @Inject
    AwaitedConsumer awaited;

    @Test
    void childGoesOnByItselfAsSoonAsItsParentIsThere() {
        Pair pair = family().activate();
        EntityRef parent = pair.left.create("parent");
        EntityRef child = childOf(parent, pair, "child");
        JsonNode waiting = pair.parked().stopper();
        Pair.Twins other = pair.synced("flows meanwhile");
        pair.left.edit(child, "description", "first");
        pair.quiet();
        pair.left.edit(child, "description", "second");
        pair.quiet();

        sync(pair, parent);
        EntityRef there = pair.arrived(pair.right, "child");
        pair.awaitText(pair.right, there, "description", "second");

        assertThat(waiting.path("impact").asText()).isEqualTo("WAITING");
        assertThat(waiting.at("/failure/message").asText())
                .contains("waits for its parent")
                .contains(parent.id());
        assertThat(pair.right.issue(other.right()).text("summary")).contains("flows meanwhile");
        assertThat(pair.right.issue(there).text("parentId"))
                .contains(pair.arrived(pair.right, "parent").id());
        pair.quiet();
        assertThat(pair.parked().stoppers()).isEmpty();
        assertThat(pair.events(Side.RIGHT, Outcome.PARKED)).isEmpty();
        assertThat(pair.events(Side.RIGHT, Outcome.WAITING)).isNotEmpty();
        assertThat(descriptionsWritten(pair)).containsSubsequence("first", "second");
        assertThat(pair.left.writes()).isEmpty();
    }

    @Test
    void waitingIsNoErrorInTheFigures() {
        Pair pair = family().activate();

        childOf(pair.left.create("never comes"), pair, "orphan");
        pair.parked().stopper();

        assertThat(twins.counts().stream().filter(c -> c.connection().equals(pair.id)))
                .hasSize(1)
                .allMatch(counts -> counts.parked() == 0);
    }

    @Test
    void childOfAParentThatNeverComesStaysVisibleAndCanBeSkipped() {
        Pair pair = family().activate();
        EntityRef parent = pair.left.create("never comes");
        EntityRef child = childOf(parent, pair, "orphan");
        pair.parked().stopper();

        assertThat(pair.parked().retry()).isEqualTo(200);
        assertThat(pair.parked().stopper().path("impact").asText()).isEqualTo("WAITING");
        pair.left.quietly(child, "parentId", null);
        pair.left.edit(child, "description", "on its own now");
        pair.quiet();
        assertThat(pair.parked().skip()).isEqualTo(200);

        EntityRef there = pair.arrived(pair.right, "orphan");
        pair.awaitText(pair.right, there, "description", "on its own now");
        assertThat(pair.parked().stoppers()).isEmpty();
    }

    @Test
    void chainOfThreeArrivesFromTheTopDown() {
        Pair pair = family().activate();
        EntityRef top = pair.left.create("top");
        EntityRef middle = childOf(top, pair, "middle");
        childOf(middle, pair, "bottom");
        Stories.await().until(() -> pair.parked().stoppers().size() == 2);

        sync(pair, top);

        EntityRef bottom = pair.arrived(pair.right, "bottom");
        EntityRef between = pair.arrived(pair.right, "middle");
        assertThat(pair.right.issue(bottom).text("parentId")).contains(between.id());
        assertThat(pair.right.issue(between).text("parentId"))
                .contains(pair.arrived(pair.right, "top").id());
        pair.quiet();
        assertThat(pair.parked().stoppers()).isEmpty();
    }

    @Test
    void childWaitsForAParentWhoseCreateIsUnderWay() {
        Pair pair = family().activate();
        pair.right.stall();
        int calls = pair.right.calls().size();
        EntityRef parent = pair.left.create("slow parent", Pair.SYNC);
        Stories.await().until(() -> pair.right.calls().size() > calls);
        childOf(parent, pair, "quick child");
        pair.parked().stopper();

        pair.right.open();

        EntityRef child = pair.arrived(pair.right, "quick child");
        assertThat(pair.right.issue(child).text("parentId"))
                .contains(pair.arrived(pair.right, "slow parent").id());
        pair.quiet();
        assertThat(pair.parked().stoppers()).isEmpty();
    }

    @Test
    void existingChildThatGetsAParentWaitsTooAndKeepsItsEdits() {
        Pair pair = family().activate();
        Pair.Twins child = pair.synced("grown up");
        EntityRef parent = pair.left.create("adopts");

        pair.left.quietly(child.left(), "description", "with the new parent");
        pair.left.edit(child.left(), "parentId", parent.id());
        pair.parked().stopper();
        assertThat(pair.onRight(child).text("description")).contains("");
        sync(pair, parent);

        pair.awaitText(pair.right, child.right(), "description", "with the new parent");
        assertThat(pair.onRight(child).text("parentId"))
                .contains(pair.arrived(pair.right, "adopts").id());
    }

    @Test
    void nextStartFindsWhatWasLinkedWhileNobodyWatched() {
        Pair pair = family().activate();
        EntityRef parent = pair.left.create("linked behind our back");
        childOf(parent, pair, "patient");
        pair.parked().stopper();
        EntityRef twin = pair.right.create("its twin");
        pair.quiet();
        TwinKey key = new TwinKey(new TwinId(UUID.randomUUID().toString()), Side.RIGHT);
        Twin linked = Twin.initiated(key, pair.id, twin)
                .with(TwinState.LINKED)
                .with(Link.none().withLocal(twin).withRemote(parent));
        twins.save(linked, false, List.of());
        assertThat(pair.parked().stoppers()).hasSize(1);

        awaited.start();

        EntityRef child = pair.arrived(pair.right, "patient");
        assertThat(pair.right.issue(child).text("parentId")).contains(twin.id());
    }

    private Pair family() {
        return stories.pair().outgoing(Side.LEFT, OUTGOING).incoming(Side.RIGHT, INCOMING);
    }

    private static EntityRef childOf(EntityRef parent, Pair pair, String summary) {
        EntityRef child = pair.left.create(summary);
        pair.left.quietly(child, "parentId", parent.id());
        sync(pair, child);
        return child;
    }

    private static void sync(Pair pair, EntityRef entity) {
        pair.left.edit(entity, "labels", List.of(Map.of("label", Pair.SYNC)));
    }

    private static List<String> descriptionsWritten(Pair pair) {
        return pair.right.writes().stream()
                .map(call -> call.body().at("/fields/description").asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
