package io.syncline.rules.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.state.ConflictPolicy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both sides change: what survives, who wins, and what never comes back. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class MergeIT {
    @Inject
    Stories stories;

    @Test
    void editsOfDifferentFieldsBothSurvive() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("two fields");
        pair.hold();

        pair.left.edit(twins.left(), "description", "from the left");
        pair.right.edit(twins.right(), "summary", "from the right");
        pair.quietHints();
        pair.activate();
        pair.quiet();

        for (HubIssue issue : List.of(pair.onLeft(twins), pair.onRight(twins))) {
            assertThat(issue.text("description")).contains("from the left");
            assertThat(issue.text("summary")).contains("from the right");
        }
        assertThat(pair.events(Side.LEFT, Outcome.CONFLICT)).isEmpty();
        assertThat(pair.events(Side.RIGHT, Outcome.CONFLICT)).isEmpty();
    }

    @Test
    void firstTextOfAFieldThatWasEmptySurvivesAnEditOfTheOtherSide() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("nothing said yet");
        pair.left.quietly(twins.left(), "description", "first words");

        pair.right.edit(twins.right(), "summary", "renamed");
        pair.awaitText(pair.left, twins.left(), "summary", "renamed");
        pair.quiet();

        assertThat(pair.onLeft(twins).text("description")).contains("first words");
        assertThat(pair.onRight(twins).text("description")).contains("first words");
    }

    @Test
    void newestEditOfOneFieldWinsOnBothSides() {
        assertThat(conflict(ConflictPolicy.NEWEST)).isEqualTo("right, later");
    }

    @Test
    void preferredSideWinsOnBothSides() {
        assertThat(conflict(ConflictPolicy.LEFT)).isEqualTo("left, earlier");
    }

    /** What both sides have after both changed the summary. */
    private String conflict(ConflictPolicy policy) {
        Pair pair = stories.pair().policy(policy).activate();
        Pair.Twins twins = pair.synced("contested");
        pair.hold();
        pair.left.edit(twins.left(), "summary", "left, earlier");
        pair.right.edit(twins.right(), "summary", "right, later");
        pair.quietHints();

        pair.activate();
        pair.quiet();

        assertThat(pair.events(Side.LEFT, Outcome.CONFLICT)).hasSize(1);
        assertThat(pair.events(Side.RIGHT, Outcome.CONFLICT)).hasSize(1);
        assertThat(pair.events(Side.LEFT, Outcome.CONFLICT).getFirst().writes())
                .singleElement()
                .satisfies(write -> assertThat(write.field()).isEqualTo("summary"));
        assertThat(pair.onLeft(twins).text("summary"))
                .isEqualTo(pair.onRight(twins).text("summary"));
        return pair.onLeft(twins).text("summary").orElseThrow();
    }

    @Test
    void editBetweenOurReadAndOurWriteArrivesOnTheOtherSide() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("raced");
        pair.right.beforeNextWrite(
                () -> pair.right.quietly(twins.right(), "description", "typed while we were writing"));

        pair.left.edit(twins.left(), "summary", "renamed");
        pair.awaitText(pair.left, twins.left(), "description", "typed while we were writing");
        pair.quiet();

        assertThat(pair.onRight(twins).text("summary")).contains("renamed");
        assertThat(pair.onRight(twins).text("description")).contains("typed while we were writing");
        assertThat(pair.onLeft(twins).text("summary")).contains("renamed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void editMadeWhileOurWriteHadToWaitIsMergedInsteadOfOverwritten(int seconds) {
        Pair pair = stories.pair().policy(ConflictPolicy.NEWEST).activate();
        Pair.Twins twins = pair.synced("waiting");
        pair.right.beforeNextWrite(() -> {
            pair.right.edit(twins.right(), "summary", "right, later");
            throw Refusal.tryLater(seconds);
        });

        pair.left.edit(twins.left(), "summary", "left, earlier");

        pair.awaitText(pair.left, twins.left(), "summary", "right, later");
        pair.quiet();
        assertThat(pair.onRight(twins).text("summary")).contains("right, later");
        assertThat(pair.events(Side.RIGHT, Outcome.CONFLICT)).hasSize(1);
        // The one that had to wait, and none that was made over the edit.
        assertThat(pair.right.writes()).hasSize(2);
    }

    @Test
    void manyToOneStatusIsNotResetByAnUnrelatedEdit() {
        String narrow = "issue.setStatus(replica.status?.name == 'Done' ? 'closed' : 'open')\n";
        String wide = "issue.setStatus(replica.status?.name == 'closed' ? 'Done' : 'Open')\n";
        Pair pair = stories.pair()
                .incoming(Side.RIGHT, Pair.FIRST + "issue.summary = replica.summary\n" + narrow)
                .incoming(Side.LEFT, Pair.FIRST + "issue.summary = replica.summary\n" + wide)
                .activate();
        Pair.Twins twins = pair.synced("many to one");
        pair.left.edit(twins.left(), "status", Map.of("name", "In Review"));
        pair.quiet();

        pair.right.edit(twins.right(), "summary", "renamed on the right");
        pair.awaitText(pair.left, twins.left(), "summary", "renamed on the right");
        pair.quiet();

        assertThat(pair.onLeft(twins).name("status")).contains("In Review");
        pair.right.edit(twins.right(), "status", Map.of("name", "closed"));
        Stories.await().until(() -> pair.onLeft(twins).name("status").equals(Optional.of("Done")));
    }

    @Test
    void labelsOfBothSidesAreJoined() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("labelled");
        pair.hold();
        pair.left.edit(twins.left(), "labels", labels("sync", "left"));
        pair.right.edit(twins.right(), "labels", labels("sync", "right"));
        pair.quietHints();
        pair.activate();
        pair.quiet();

        assertThat(pair.onLeft(twins).labels()).containsExactlyInAnyOrder("sync", "left", "right");
        assertThat(pair.onRight(twins).labels()).containsExactlyInAnyOrder("sync", "left", "right");
    }

    private static List<Map<String, String>> labels(String... texts) {
        return List.of(texts).stream().map(text -> Map.of("label", text)).toList();
    }

    @Test
    void commentsTravelBothWaysOnceAndFollowTheirAuthors() {
        Pair pair = stories.pair().activate();
        Pair.Twins twins = pair.synced("commented");

        String ours = pair.left.comment(twins.left(), "from the left");
        String theirs = pair.right.comment(twins.right(), "from the right");
        pair.quiet();
        assertThat(bodies(pair.onLeft(twins))).containsExactlyInAnyOrder("from the left", "from the right");
        assertThat(bodies(pair.onRight(twins))).containsExactlyInAnyOrder("from the left", "from the right");

        pair.left.editComment(twins.left(), ours, "from the left, better");
        pair.right.editComment(twins.right(), theirs, "from the right, better");
        pair.quiet();
        assertThat(bodies(pair.onLeft(twins)))
                .containsExactlyInAnyOrder("from the left, better", "from the right, better");
        assertThat(bodies(pair.onRight(twins)))
                .containsExactlyInAnyOrder("from the left, better", "from the right, better");

        pair.left.deleteComment(twins.left(), ours);
        pair.quiet();
        assertThat(bodies(pair.onLeft(twins))).containsExactly("from the right, better");
        assertThat(bodies(pair.onRight(twins))).containsExactly("from the right, better");
    }

    @Test
    void commentsMadeBeforeTheFirstSyncTravelOnce() {
        Pair pair = stories.pair().activate();
        var left = pair.left.create("old comments");
        pair.left.comment(left, "one");
        pair.left.comment(left, "two");
        pair.left.edit(left, "labels", labels("sync"));
        var right = pair.arrived(pair.right, "old comments");
        pair.quiet();

        pair.left.comment(left, "three");
        pair.quiet();

        assertThat(bodies(pair.right.issue(right))).containsExactly("one", "two", "three");
        assertThat(bodies(pair.left.issue(left))).containsExactly("one", "two", "three");
    }

    private static List<String> bodies(HubIssue issue) {
        return issue.comments().stream().map(comment -> comment.body()).toList();
    }
}
