package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.Side;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What scripts may do besides assigning fields: store, sync back, end the pair. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ScriptStoryIT {
    @Inject
    Stories stories;

    @Test
    void storeGivesTheKeyToTheRestOfTheScript() {
        Pair pair = stories.pair()
                .incoming(
                        Side.RIGHT,
                        Pair.FIRST + Pair.FIELDS
                                + "if (firstSync) {\n  store(issue)\n  issue.description = 'here ' + issue.key\n}\n")
                .activate();

        Pair.Twins twins = pair.synced("stored");

        assertThat(pair.onRight(twins).text("description"))
                .contains("here " + twins.right().key());
        assertThat(pair.right.writes()).extracting(FakeInstance.Call::method).containsExactly("POST", "PATCH");
        assertThat(pair.right.issues()).hasSize(1);
    }

    @Test
    void scriptThatFailsAfterStoreGoesOnWithTheSameEntity() {
        String stored = Pair.FIRST + Pair.FIELDS + "store(issue)\n";
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, stored + "debug.error('after ' + issue.key)")
                .activate();
        pair.left.create("half done", Pair.SYNC);
        assertThat(pair.parked().stopper().at("/failure/message").asText()).contains("after RI-1");

        pair.incoming(Side.RIGHT, stored).activate();
        pair.parked().retry();
        pair.quiet();

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.left.issues()).hasSize(1);
    }

    @Test
    void storeInEveryRunStopsNoAcknowledgement() {
        String script = Pair.FIRST + Pair.FIELDS + "store(issue)\n";
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, script)
                .incoming(Side.LEFT, script)
                .activate();

        Pair.Twins twins = pair.synced("stored each time");
        pair.left.edit(twins.left(), "description", "again");
        pair.awaitText(pair.right, twins.right(), "description", "again");
        pair.quiet();

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.left.writes()).isEmpty();
    }

    @Test
    void syncBackSendsOneReplicaBackAndEnds() {
        Pair pair = stories.pair()
                .incoming(
                        Side.RIGHT, Pair.FIRST + Pair.FIELDS + "if (firstSync) syncHelper.syncBackAfterProcessing()\n")
                .incoming(
                        Side.LEFT, Pair.FIRST + Pair.FIELDS + "issue.customFields.'Remote key'?.value = replica.key\n")
                .activate();

        pair.synced("tell me your key");

        assertThat(pair.events(Side.RIGHT, Outcome.SENT)).hasSize(1);
        assertThat(pair.events(Side.LEFT, Outcome.SENT)).hasSize(1);
    }

    @Test
    void unexalateEndsThePairAndKeepsBothEntities() {
        Pair pair = stories.pair()
                .incoming(
                        Side.RIGHT,
                        Pair.FIRST + Pair.FIELDS
                                + "if (replica.summary == 'enough') syncHelper.unExalateAfterProcessing()\n")
                .activate();
        Pair.Twins twins = pair.synced("going");

        pair.left.edit(twins.left(), "summary", "enough");
        pair.awaitText(pair.right, twins.right(), "summary", "enough");
        pair.awaitEvent(Side.LEFT, Outcome.ENDED);
        pair.quiet();

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.left.issues()).hasSize(1);
    }

    @Test
    void removedEntityEndsThePairOnBothSides() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("removed");

        pair.left.remove(twins.left());
        pair.awaitEvent(Side.RIGHT, Outcome.ENDED);
        pair.quiet();

        assertThat(pair.events(Side.LEFT, Outcome.ENDED)).hasSize(1);
        assertThat(pair.right.issues()).hasSize(1);
        pair.right.edit(twins.right(), "description", "left over");
        pair.quiet();
        assertThat(pair.left.issues()).isEmpty();

        stories.manual(twins.right(), pair.id);
        pair.arrived(pair.left, "removed");
    }
}
