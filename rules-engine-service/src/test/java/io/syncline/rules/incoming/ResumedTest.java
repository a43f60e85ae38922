package io.syncline.rules.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Writing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumedTest {
    private static final HubIssue BEFORE =
            HubIssue.empty().with("summary", "old").with("description", "a");
    private static final HubIssue WANTED =
            HubIssue.empty().with("summary", "new").with("description", "a, b").with("due", "2026-12-01");
    private static final Optional<Writing> BEGUN =
            Optional.of(new Writing(FieldValues.of(BEFORE), FieldValues.of(WANTED)));

    @Test
    void scriptIsShownWhatWasThereBeforeTheAttempt() {
        HubIssue real = WANTED.with("labels", HubJson.tree(new String[] {"x"}));

        assertThat(Resumed.of(real, BEGUN).shown()).isEqualTo(BEFORE.with("labels", HubJson.tree(new String[] {"x"})));
        assertThat(Resumed.of(real, Optional.empty()).shown()).isEqualTo(real);
    }

    @Test
    void fieldThatTheAttemptDidNotComeToOrAPersonChangedIsShownAsItIs() {
        HubIssue real = WANTED.with("summary", "a person's").with("description", "a");

        assertThat(Resumed.of(real, BEGUN).shown()).isEqualTo(real.without("due"));
    }

    @Test
    void whatTheScriptLeavesAsItWasShownStaysAsItIs() {
        Resumed resumed = Resumed.of(WANTED, BEGUN);

        HubIssue wish = resumed.shown().with("description", "a, c");

        assertThat(resumed.rebased(wish)).isEqualTo(WANTED.with("description", "a, c"));
    }

    @Test
    void whatTheAttemptWroteOfTheWishIsToldOnce() {
        HubIssue real = WANTED.with("description", "a");
        Resumed resumed = Resumed.of(real, BEGUN);

        assertThat(resumed.written(WANTED.without("due")))
                .containsExactly(new FieldWrite("summary", TextNode.valueOf("old"), TextNode.valueOf("new")));
    }

    @Test
    void customFieldIsShownWithItsValueOfBefore() {
        HubIssue now = custom("fresh");
        Optional<Writing> begun =
                Optional.of(new Writing(FieldValues.of(custom("stale")), FieldValues.of(custom("fresh"))));
        Resumed resumed = Resumed.of(now, begun);

        assertThat(resumed.shown()).isEqualTo(custom("stale"));
        assertThat(resumed.rebased(resumed.shown())).isEqualTo(now);
    }

    private static HubIssue custom(String value) {
        var fields = HubJson.object();
        fields.putObject("Customer").put("id", "10010").put("name", "Customer").put("value", value);
        return HubIssue.empty().with("customFields", fields);
    }
}
