package io.syncline.rules.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.CommentWrite;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanEntriesTest {
    @Test
    void updateShowsFieldsBeforeAndAfterAndCommentsOneByOne() {
        HubIssue current = HubIssue.empty()
                .with("comments", List.of(Map.of("id", "1", "body", "old"), Map.of("id", "2", "body", "gone")));
        UpdatePlan plan = new UpdatePlan(
                HubIssue.empty().with("summary", "new"),
                HubIssue.empty().with("summary", "old"),
                List.of(
                        new CommentWrite.Add("m", "hello", false),
                        new CommentWrite.Edit("1", "edited"),
                        new CommentWrite.Delete("2")));

        assertThat(PlanEntries.of(plan, current))
                .extracting(FieldWrite::field, PlanEntriesTest::before, PlanEntriesTest::after)
                .containsExactly(
                        tuple("summary", "old", "new"),
                        tuple("comments", "", "hello"),
                        tuple("comments", "old", "edited"),
                        tuple("comments", "gone", ""));
    }

    @Test
    void creationShowsWhereAndWhatButNoMarker() {
        CreatePlan plan = new CreatePlan(
                "secret-marker",
                Instant.EPOCH,
                false,
                "UD",
                HubIssue.empty().with("summary", "new"),
                List.of(new CommentWrite.Add("m", "hello", true)));

        List<FieldWrite> entries = PlanEntries.of(plan);

        assertThat(entries).extracting(FieldWrite::field).containsExactly("project", "summary", "comments");
        assertThat(entries.toString()).doesNotContain("secret-marker");
    }

    private static String before(FieldWrite write) {
        return write.before().path("body").asText(write.before().asText("").replace("null", ""));
    }

    private static String after(FieldWrite write) {
        return write.after().path("body").asText(write.after().asText("").replace("null", ""));
    }
}
