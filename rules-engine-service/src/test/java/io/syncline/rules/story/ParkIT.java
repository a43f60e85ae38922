package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.Side;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One twin stopped by an error: what is told of it, what waits behind it, how it goes on. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class ParkIT {
    @Inject
    Stories stories;

    @Test
    void refusedWriteStopsItsTwinAloneUntilRetried() {
        Pair pair = stories.pair().activate();
        Pair.Twins bad = pair.synced("bad");
        Pair.Twins good = pair.synced("good");
        pair.right.refuse("priority", "no such priority");

        pair.left.edit(bad.left(), "priority", Map.of("name", "Urgent"));
        JsonNode stopper = pair.parked().stopper();
        pair.left.edit(bad.left(), "description", "first");
        pair.quiet();
        pair.left.edit(bad.left(), "description", "second");
        pair.left.edit(good.left(), "description", "flows");
        pair.awaitText(pair.right, good.right(), "description", "flows");
        pair.quiet();

        assertThat(stopper.at("/failure/field").asText()).isEqualTo("priority");
        assertThat(stopper.at("/failure/message").asText()).isEqualTo("no such priority");
        assertThat(stopper.at("/localReplica").isObject()).isTrue();
        assertThat(stopper.at("/remoteReplica/hubIssue/priority/name").asText()).isEqualTo("Urgent");
        assertThat(pair.parked().stopper().path("waiting").asInt()).isEqualTo(2);
        assertThat(pair.onRight(bad).text("description")).contains("");

        pair.right.allow("priority");
        int writes = pair.right.writes().size();
        assertThat(pair.parked().retry()).isEqualTo(200);

        assertThat(pair.right.writes().subList(writes, writes + 3))
                .extracting(call -> call.body().path("fields").toString())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Urgent").doesNotContain("first"),
                        two -> assertThat(two).contains("first"),
                        three -> assertThat(three).contains("second"));
        assertThat(pair.parked().stoppers()).isEmpty();
        pair.quiet();
        assertThat(pair.left.writes()).isEmpty();
    }

    @Test
    void skippedMessageIsGivenUpAndTheNextGoOn() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("skipped");
        pair.right.refuse("priority", "no such priority");
        pair.left.edit(twins.left(), "priority", Map.of("name", "Urgent"));
        pair.parked().stopper();
        pair.left.edit(twins.left(), "priority", null);
        pair.quiet();
        pair.left.edit(twins.left(), "description", "later");
        pair.quiet();

        assertThat(pair.parked().skip()).isEqualTo(200);

        assertThat(pair.parked().stoppers()).isEmpty();
        assertThat(pair.onRight(twins).text("description")).contains("later");
        assertThat(pair.events(Side.RIGHT, Outcome.SKIPPED)).hasSize(1);
    }

    @Test
    void outgoingScriptFailureParksWithItsLineAndIsRetried() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("fails to leave");
        pair.outgoing(Side.LEFT, "replica.summary = issue.summary\nthrow new IllegalStateException('not today')")
                .activate();

        pair.left.edit(twins.left(), "description", "held back");
        JsonNode failure = pair.parked().stopper().path("failure");
        assertThat(failure.path("script").asText()).isEqualTo("outgoing");
        assertThat(failure.path("line").asInt()).isEqualTo(2);
        assertThat(failure.path("message").asText()).contains("not today");

        pair.outgoing(Side.LEFT, Pair.OUTGOING).activate();
        assertThat(pair.parked().retry()).isEqualTo(200);
        pair.awaitText(pair.right, twins.right(), "description", "held back");
        assertThat(pair.parked().stoppers()).isEmpty();
    }

    @Test
    void debugErrorParksWithItsText() {
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, "debug.error('look: ' + replica.summary)")
                .activate();

        pair.left.create("stopped here", Pair.SYNC);

        JsonNode failure = pair.parked().stopper().path("failure");
        assertThat(failure.path("message").asText()).contains("look: stopped here");
        assertThat(failure.path("script").asText()).isEqualTo("incoming");
        assertThat(failure.path("line").asInt()).isEqualTo(1);
    }

    @Test
    void nothingIsRetriedOnHold() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("waits for the end of the hold");
        pair.right.refuse("priority", "no such priority");
        pair.left.edit(twins.left(), "priority", Map.of("name", "Urgent"));
        pair.parked().stopper();
        pair.right.allow("priority");
        pair.hold();
        int writes = pair.right.writes().size();

        assertThat(pair.parked().retry()).isEqualTo(409);
        assertThat(pair.parked().skip()).isEqualTo(409);
        assertThat(pair.right.writes()).hasSize(writes);

        pair.activate();
        assertThat(pair.parked().retry()).isEqualTo(200);
        assertThat(pair.right.writes()).hasSize(writes + 1);
    }

    @Test
    void holdEndsARetryThatIsUnderWay() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("retried and held");
        pair.right.refuse("priority", "no such priority");
        pair.left.edit(twins.left(), "priority", Map.of("name", "Urgent"));
        pair.parked().stopper();
        pair.left.edit(twins.left(), "description", "behind it");
        pair.quiet();
        pair.right.allow("priority");
        pair.right.stall();
        int calls = pair.right.calls().size();
        int writes = pair.right.writes().size();

        var retried = CompletableFuture.supplyAsync(pair.parked()::retry);
        Stories.await().until(() -> pair.right.calls().size() > calls);
        pair.hold();
        pair.right.open();

        assertThat(retried.join()).isEqualTo(200);
        assertThat(pair.right.writes()).hasSize(writes);
        assertThat(pair.parked().stopper().path("waiting").asInt()).isEqualTo(1);
        pair.activate();
        assertThat(pair.parked().retry()).isEqualTo(200);
        assertThat(pair.onRight(twins).text("description")).contains("behind it");
    }

    @Test
    void refusedCreateDoesNotKeepNewEntitiesWaiting() {
        Pair pair = stories.pair().activate();
        pair.right.refuse("summary", "no summaries today");
        pair.left.create("refused", Pair.SYNC);
        pair.parked().stopper();

        pair.right.create("born on the right", Pair.SYNC);

        pair.arrived(pair.left, "born on the right");
    }

    @Test
    void unreadableAnswerCountsAsUnknownOutcome() {
        Pair pair = stories.pair().activate();
        pair.right.nextWriteIsAnsweredWithNonsense();

        pair.synced("nonsense");

        assertThat(pair.right.issues()).hasSize(1);
        assertThat(pair.left.issues()).hasSize(1);
        assertThat(pair.parked().stoppers()).isEmpty();
    }

    @Test
    void entityThatBreaksOurOwnCodeParksInsteadOfStayingOutForEver() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("strange");

        pair.left.edit(twins.left(), "comments", List.of(42));
        assertThat(pair.parked().stopper().at("/failure/message").asText()).contains("internal error");
        pair.left.edit(twins.left(), "comments", List.of());
        pair.left.edit(twins.left(), "description", "sane again");
        pair.quiet();

        pair.parked().retry();
        pair.awaitText(pair.right, twins.right(), "description", "sane again");
    }
}
