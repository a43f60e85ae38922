package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Capability;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.simulators.desk.CardField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments: each once, edited and deleted by id. */
public interface CommentContract extends UnderContract {
    @Test
    default void commentIsAddedOnceHoweverOftenItIsSent() {
        String id = created(summary("Talk")).ref().id();
        CommentWrite add = new CommentWrite.Add("c-1", "Hello\n\nWorld", false);

        WriteResult first = Expect.done(comment(id, add));
        WriteResult second = Expect.done(comment(id, add));

        List<HubComment> comments = read(id).issue().comments();
        assertThat(comments).extracting(HubComment::body).containsExactly("Hello\n\nWorld");
        assertThat(first.comments().getFirst().remoteId()).contains("c-1");
        assertThat(first.comments().getFirst().id())
                .isEqualTo(comments.getFirst().id());
        assertThat(second.comments().getFirst().id())
                .isEqualTo(comments.getFirst().id());
        assertThat(first.written().fields()).isEmpty();
    }

    @Test
    default void lostReplyOfACommentIsUnknownAndTheRepetitionAddsNothing() {
        String id = created(summary("Talk")).ref().id();
        CommentWrite add = new CommentWrite.Add("c-1", "Hello", false);
        loseOneReply(fixture().calls().comment());

        Answer<WriteResult> lost = comment(id, add);
        WriteResult again = Expect.done(comment(id, add));

        Expect.unknown(lost);
        assertThat(read(id).issue().comments()).hasSize(1);
        assertThat(again.comments()).hasSize(1);
    }

    @Test
    default void equalTextWithAnotherMarkerIsAnotherComment() {
        String id = created(summary("Talk")).ref().id();

        Expect.done(comment(id, new CommentWrite.Add("c-1", "+1", false)));
        Expect.done(comment(id, new CommentWrite.Add("c-2", "+1", false)));

        assertThat(read(id).issue().comments()).hasSize(2);
    }

    @Test
    default void commentIsEditedAndKeepsItsMarker() {
        String id = created(summary("Talk")).ref().id();
        CommentWrite.Add add = new CommentWrite.Add("c-1", "Frist", false);
        HubComment added = Expect.done(comment(id, add)).comments().getFirst();
        CommentWrite edit = new CommentWrite.Edit(added.id().orElseThrow(), "First");

        Answer<WriteResult> answer = comment(id, edit);

        if (!can(Capability.EDIT_COMMENTS)) {
            Expect.refused(answer, "comments");
            return;
        }
        assertThat(Expect.done(answer).comments()).extracting(HubComment::body).containsExactly("First");
        Expect.done(comment(id, add));
        assertThat(read(id).issue().comments()).extracting(HubComment::body).containsExactly("First");
    }

    @Test
    default void commentIsDeletedAndDeletingAgainIsNoTrouble() {
        String id = created(summary("Talk")).ref().id();
        HubComment added = Expect.done(comment(id, new CommentWrite.Add("c-1", "Oops", false)))
                .comments()
                .getFirst();
        CommentWrite delete = new CommentWrite.Delete(added.id().orElseThrow());

        Answer<WriteResult> answer = comment(id, delete);

        if (!can(Capability.DELETE_COMMENTS)) {
            Expect.refused(answer, "comments");
            return;
        }
        Expect.done(answer);
        Expect.done(comment(id, delete));
        assertThat(read(id).issue().comments()).isEmpty();
    }

    @Test
    default void editOfAMissingCommentIsAWarning() {
        if (!can(Capability.EDIT_COMMENTS)) return;
        String id = created(summary("Talk")).ref().id();

        WriteResult result = Expect.done(comment(id, new CommentWrite.Edit("999999", "Gone before")));

        assertThat(result.warnings()).anySatisfy(warning -> assertThat(warning).contains("999999"));
    }

    @Test
    default void commentOfAPersonIsLeftAlone() {
        String key = personCreates(Map.of(CardField.TITLE, "Theirs"));
        fixture().simulator().desk().comment(fixture().person(), key, "Mine!");

        Expect.done(comment(read(key).ref().id(), new CommentWrite.Add("c-1", "Ours", false)));

        assertThat(read(key).issue().comments()).extracting(HubComment::body).containsExactly("Mine!", "Ours");
    }

    @Test
    default void internalCommentNeverBecomesPublic() {
        String id = created(summary("Talk")).ref().id();

        WriteResult result = Expect.done(comment(id, new CommentWrite.Add("c-1", "Between us", true)));

        if (can(Capability.INTERNAL_COMMENTS)) {
            assertThat(read(id).issue().comments()).allMatch(HubComment::internal);
        } else {
            assertThat(read(id).issue().comments()).isEmpty();
            assertThat(result.warnings())
                    .anySatisfy(warning -> assertThat(warning).contains("internal"));
        }
    }
}
