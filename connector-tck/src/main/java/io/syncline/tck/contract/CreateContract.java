package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.WriteResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Creating an entity, once. */
public interface CreateContract extends UnderContract {
    @Test
    default void createdEntityHasWhatWasPlanned() {
        HubIssue fields = summary("From elsewhere").with("description", "First line\n\nSecond line");
        if (writes("labels")) fields = fields.with("labels", List.of(Map.of("label", "sync")));

        WriteResult result = created(fields);

        EntitySnapshot snapshot = read(result.ref().id());
        assertThat(result.ref()).isEqualTo(snapshot.ref());
        assertThat(snapshot.issue().text("summary")).contains("From elsewhere");
        assertThat(snapshot.issue().text("description")).contains("First line\n\nSecond line");
        if (writes("labels")) assertThat(snapshot.issue().labels()).containsExactly("sync");
        assertThat(result.written()).isEqualTo(snapshot.issue());
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    default void repeatedCreateMakesNoSecondEntity() {
        CreatePlan plan = createPlan(summary("Once"));
        WriteResult first = Expect.done(tracker().create(instance(), plan));
        int cards = cards();

        WriteResult second = Expect.done(tracker().create(instance(), repeated(plan)));

        assertThat(second.ref()).isEqualTo(first.ref());
        assertThat(cards()).isEqualTo(cards);
    }

    @Test
    default void lostReplyIsUnknownAndTheEntityIsFoundAgain() {
        CreatePlan plan = createPlan(summary("Lost on the way back"));
        int before = cards();
        loseOneReply(fixture().calls().create());

        Answer<WriteResult> lost = tracker().create(instance(), plan);
        WriteResult found = Expect.done(tracker().create(instance(), repeated(plan)));

        Expect.unknown(lost);
        assertThat(cards()).isEqualTo(before + 1);
        assertThat(read(found.ref().id()).issue().text("summary")).contains("Lost on the way back");
    }

    @Test
    default void repetitionOfACreateThatNeverHappenedCreates() {
        CreatePlan plan = createPlan(summary("Never sent"));
        created(summary("Another one of ours"));
        int before = cards();

        Expect.done(tracker().create(instance(), repeated(plan)));

        assertThat(cards()).isEqualTo(before + 1);
    }

    @Test
    default void commentsAreCreatedWithIt() {
        CreatePlan bare = createPlan(summary("With talk"));
        CreatePlan plan = new CreatePlan(
                bare.marker(),
                bare.intended(),
                false,
                bare.project(),
                bare.fields(),
                List.of(new CommentWrite.Add("m-1", "One", false), new CommentWrite.Add("m-2", "Two", false)));

        WriteResult result = Expect.done(tracker().create(instance(), plan));
        WriteResult again = Expect.done(tracker().create(instance(), repeated(plan)));

        assertThat(result.comments()).extracting(HubComment::body).containsExactly("One", "Two");
        assertThat(result.comments())
                .extracting(comment -> comment.remoteId().orElse(""))
                .containsExactly("m-1", "m-2");
        assertThat(again.comments()).isEqualTo(result.comments());
        assertThat(read(result.ref().id()).issue().comments()).hasSize(2);
    }

    @Test
    default void entityIsCreatedInAGivenStatus() {
        String status = fixture().statuses().getLast();

        WriteResult result = created(summary("Already on its way").with("status", Map.of("name", status)));

        assertThat(read(result.ref().id()).issue().name("status")).contains(status);
        assertThat(result.written().name("status")).contains(status);
    }

    @Test
    default void fieldThatTheTrackerDoesNotHaveIsAWarning() {
        WriteResult result = created(summary("Odd").with("favouriteColour", "green"));

        assertThat(result.warnings()).anySatisfy(warning -> assertThat(warning).contains("favouriteColour"));
    }

    @Test
    default void projectThatIsNotThereIsRefused() {
        CreatePlan plan = createPlan(summary("Nowhere"));
        CreatePlan nowhere =
                new CreatePlan(plan.marker(), plan.intended(), false, plan.project() + "X", plan.fields(), List.of());

        Expect.refused(tracker().create(instance(), nowhere), "project");
    }

    @Test
    default void resultSurvivesTheWire() {
        WriteResult result = created(summary("Travelling"));

        assertThat(HubJson.read(HubJson.bytes(result), WriteResult.class)).isEqualTo(result);
    }
}
