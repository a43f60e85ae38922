package io.syncline.connection.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptDiffTest {
    @Test
    void changedLineIsOneGoneAndOneNew() {
        ScriptDiff diff = ScriptDiff.between("incoming 1", "a\nb\nc\n", "incoming 2", "a\nB\nc\n");

        assertThat(diff.added()).isEqualTo(1);
        assertThat(diff.removed()).isEqualTo(1);
        assertThat(diff.unified())
                .startsWith("--- incoming 1\n+++ incoming 2\n")
                .contains("-b\n+B");
    }

    @Test
    void sameLinesWithOtherLineEndsAreNoChange() {
        ScriptDiff diff = ScriptDiff.between("incoming 1", "a\r\nb\r\n", "incoming 2", "a\nb");

        assertThat(diff).isEqualTo(new ScriptDiff(0, 0, ""));
    }

    @Test
    void againstNothingEveryLineIsNew() {
        ScriptDiff diff = ScriptDiff.between("incoming 0", "", "incoming 1", "a\nb");

        assertThat(diff.added()).isEqualTo(2);
        assertThat(diff.removed()).isZero();
    }
}
