package io.syncline.rules.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.rules.part.PartMarker;
import io.syncline.rules.twin.TwinKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentPlanTest {
    private static final TwinKey TWIN = new TwinKey(new TwinId("t1"), Side.RIGHT);

    @Test
    void aNewCommentIsAddedUnderTheSameMarkerOnEveryRepeat() {
        HubIssue after = issue(HubComment.fresh("hello").withRemoteId(Optional.of("IC_5:x")));

        List<CommentWrite> first = CommentPlan.between(issue(), after, List.of(), TWIN, 1);
        List<CommentWrite> again = CommentPlan.between(issue(), after, List.of(), TWIN, 2);

        assertThat(first).isEqualTo(again).hasSize(1);
        CommentWrite.Add add = (CommentWrite.Add) first.getFirst();
        assertThat(PartMarker.remoteId(add.marker())).contains("IC_5:x");
    }

    @Test
    void aTracedCommentIsNotAddedAgain() {
        HubIssue after = issue(HubComment.fresh("hello").withRemoteId(Optional.of("5")));
        List<Trace> traces = List.of(new Trace(TraceKind.COMMENT, "77", "5"));

        assertThat(CommentPlan.between(issue(), after, traces, TWIN, 1)).isEmpty();
    }

    @Test
    void anEditedCommentIsEdited() {
        List<CommentWrite> writes =
                CommentPlan.between(issue(comment("77", "old")), issue(comment("77", "new")), List.of(), TWIN, 1);

        assertThat(writes).containsExactly(new CommentWrite.Edit("77", "new"));
    }

    @Test
    void onlyACommentWeOnceMadeIsDeleted() {
        HubIssue before = issue(comment("77", "ours"), comment("78", "a person's"));
        List<Trace> traces = List.of(new Trace(TraceKind.COMMENT, "77", "5"));

        assertThat(CommentPlan.between(before, issue(), traces, TWIN, 1))
                .containsExactly(new CommentWrite.Delete("77"));
    }

    private static HubIssue issue(HubComment... comments) {
        return HubIssue.empty().with("comments", List.of(comments));
    }

    private static HubComment comment(String id, String body) {
        return new HubComment(
                Optional.of(id), Optional.empty(), body, Optional.empty(), Optional.empty(), false, Optional.empty());
    }
}
