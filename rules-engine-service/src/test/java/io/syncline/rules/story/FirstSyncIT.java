package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** How an entity comes under sync, exactly once, whatever goes wrong on the way. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class FirstSyncIT {
    @Inject
    Stories stories;

    @Test
    void triggerCreatesOnceAndTheEchoEnds() {
        Pair pair = stories.pair().activate();

        pair.synced("printer on fire");

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.right.writes()).hasSize(1);
        assertThat(pair.left.writes()).isEmpty();
        assertThat(pair.left.issues()).hasSize(1);
        assertThat(pair.events(Side.LEFT, Outcome.SENT)).hasSize(1);
        assertThat(pair.events(Side.RIGHT, Outcome.SENT)).isEmpty();
    }

    /** Whoever is told of an edit that early finds no twin it could belong to; here nobody is told at all. */
    @Test
    void editMadeBeforeTheNewEntityHasItsTwinIsNotLost() {
        Pair pair = stories.pair().activate();
        pair.right.afterNextWrite(
                () -> pair.right.quietly(pair.right.titled("quick").orElseThrow(), "summary", "quicker"));

        pair.left.create("quick", Pair.SYNC);

        pair.arrived(pair.left, "quicker");
        pair.quiet();
        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.right.writes()).hasSize(1);
        assertThat(pair.left.writes()).hasSize(1);
    }

    @Test
    void outgoingRuleThatFailsDoesNotStopWhatNobodyHereChanged() {
        Pair pair = stories.pair()
                .outgoing(Side.RIGHT, "throw new IllegalStateException('not written yet')")
                .activate();
        Pair.Twins twins = pair.synced("one way");

        pair.left.edit(twins.left(), "summary", "still one way");

        pair.awaitText(pair.right, twins.right(), "summary", "still one way");
        pair.quiet();
        assertThat(pair.events(Side.RIGHT, Outcome.PARKED)).isEmpty();
    }

    @Test
    void entityThatNoTriggerMatchesStaysOut() {
        Pair pair = stories.pair().activate();

        pair.left.create("private", "other");
        pair.quiet();

        assertThat(pair.right.issues()).isEmpty();
        assertThat(pair.events()).isEmpty();
    }

    @Test
    void unknownOutcomeOfTheCreateStillEndsInOneEntity() {
        Pair pair = stories.pair().activate();
        pair.right.nextWriteIsDoneBut(Refusal.unknown());

        pair.synced("lost answer");

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.left.issues()).hasSize(1);
        assertThat(pair.right.writes())
                .extracting(call -> call.body().path("repeated").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void ruleThatSetsNothingLeavesTheEntityOut() {
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, "if (replica.summary.startsWith('skip')) return\n" + Pair.FIRST + Pair.FIELDS)
                .activate();

        EntityRef made = pair.left.create("skip me", Pair.SYNC);
        pair.awaitEvent(Side.RIGHT, Outcome.IGNORED);
        pair.quiet();
        assertThat(pair.right.issues()).isEmpty();
        assertThat(pair.events(Side.RIGHT, Outcome.PARKED)).isEmpty();

        pair.left.edit(made, "summary", "take me");
        pair.arrived(pair.right, "take me");
        pair.quiet();
        assertThat(pair.right.issues()).hasSize(1);
    }

    @Test
    void ruleThatNamesNoProjectCreatesWhereItsSideIs() {
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, "issue.summary = replica.summary")
                .activate();

        pair.left.create("somewhere", Pair.SYNC);
        pair.arrived(pair.right, "somewhere");

        assertThat(pair.right.writes().getFirst().body().path("project").asText())
                .isEqualTo(pair.right.project);
    }
}
