package io.syncline.hub.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatePlanTest {
    private static final UpdatePlan FIRST = new UpdatePlan(
            HubIssue.empty(), HubIssue.empty(), List.of(new CommentWrite.Add("marker", "text", false)), true);

    @Test
    void travelsAsItIs() {
        assertThat(HubJson.read(HubJson.bytes(FIRST), UpdatePlan.class)).isEqualTo(FIRST);
    }

    @Test
    void planThatDoesNotSayThatItIsTheFirstMayBeThere() {
        String json = HubJson.text(FIRST).replace(",\"first\":true", "");

        assertThat(json).doesNotContain("first");
        assertThat(HubJson.read(json, UpdatePlan.class).mayBeThere()).isTrue();
        assertThat(FIRST.mayBeThere()).isFalse();
        assertThat(FIRST.again().mayBeThere()).isTrue();
    }

    @Test
    void withoutNewCommentsNothingIsLookedFor() {
        UpdatePlan plan = new UpdatePlan(HubIssue.empty(), HubIssue.empty(), List.of(new CommentWrite.Delete("7")));

        assertThat(plan.mayBeThere()).isFalse();
    }
}
