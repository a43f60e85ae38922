package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubComment;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A write that ended half-way is brought to the end that the rule had in mind, whatever the rule compares or appends. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class HalfWrittenIT {
    private static final String TELLS = """
            if (!firstSync && issue.summary != replica.summary)
                issue.comments = commentHelper.addComment("renamed", issue.comments)
            issue.summary = replica.summary
            """;

    private static final String APPENDS = """
            issue.summary = replica.summary
            if (!firstSync) issue.description = (issue.description ?: "") + "+"
            """;

    @Inject
    Stories stories;

    @Test
    void commentThatGoesWithAFieldIsNotForgottenWhenOnlyTheFieldWasWritten() {
        Pair pair = stories.pair().incoming(Side.RIGHT, Pair.FIRST + TELLS).activate();
        Pair.Twins twins = pair.synced("half-way");
        pair.right.nextUpdateStopsBeforeItsComments(Refusal.unknown());

        pair.left.edit(twins.left(), "summary", "another");

        Stories.await().until(() -> !pair.onRight(twins).comments().isEmpty());
        pair.quiet();
        assertThat(pair.onRight(twins).comments()).extracting(HubComment::body).containsExactly("renamed");
        assertThat(applied(pair).writes()).extracting(FieldWrite::field).containsExactly("summary");
    }

    @Test
    void refusedCommentComesWithTheRetry() {
        Pair pair = stories.pair().incoming(Side.RIGHT, Pair.FIRST + TELLS).activate();
        Pair.Twins twins = pair.synced("refused half-way");
        pair.right.nextUpdateStopsBeforeItsComments(Refusal.field("comments", "no comments today"));
        pair.left.edit(twins.left(), "summary", "another");
        pair.parked().stopper();

        assertThat(pair.parked().retry()).isEqualTo(200);

        Stories.await().until(() -> !pair.onRight(twins).comments().isEmpty());
        pair.quiet();
        assertThat(pair.onRight(twins).comments()).extracting(HubComment::body).containsExactly("renamed");
    }

    @Test
    void ruleThatAppendsAppendsOnceWhenTheAnswerIsLost() {
        Pair pair = stories.pair().incoming(Side.RIGHT, Pair.FIRST + APPENDS).activate();
        Pair.Twins twins = pair.synced("appended");
        pair.right.nextWriteIsDoneBut(Refusal.unknown());

        pair.left.edit(twins.left(), "summary", "another");

        pair.awaitText(pair.right, twins.right(), "summary", "another");
        pair.quiet();
        assertThat(pair.onRight(twins).text("description")).contains("+");
        assertThat(applied(pair).writes())
                .extracting(FieldWrite::field)
                .containsExactlyInAnyOrder("description", "summary");
    }

    private static SyncEvent applied(Pair pair) {
        return pair.events(Side.RIGHT, Outcome.APPLIED).getLast();
    }
}
