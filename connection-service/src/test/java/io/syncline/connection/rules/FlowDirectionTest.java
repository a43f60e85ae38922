package io.syncline.connection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.state.Rules;
import org.junit.jupiter.api.Test;

class FlowDirectionTest {
    private static final Rules FULL = new Rules(1, "replica.key = issue.key", "issue.summary = replica.summary");
    private static final Rules SENDS = new Rules(1, "replica.key = issue.key", "// nothing\n/* at\nall */");
    private static final Rules NOTHING = new Rules(1, "", " ");

    @Test
    void scriptsThatAreEmptyMoveNothing() {
        assertThat(FlowDirection.of(FULL, FULL)).isEqualTo(FlowDirection.BOTH);
        assertThat(FlowDirection.of(SENDS, FULL)).isEqualTo(FlowDirection.LEFT_TO_RIGHT);
        assertThat(FlowDirection.of(FULL, SENDS)).isEqualTo(FlowDirection.RIGHT_TO_LEFT);
        assertThat(FlowDirection.of(FULL, NOTHING)).isEqualTo(FlowDirection.NONE);
    }
}
