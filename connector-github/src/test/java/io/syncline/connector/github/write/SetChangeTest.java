package io.syncline.connector.github.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetChangeTest {
    @Test
    void onlyTheDifferenceBetweenBeforeAndAfterIsApplied() {
        SetChange change = SetChange.of(List.of("a", "b"), List.of("a", "c"), List.of("a", "b", "theirs"));

        assertThat(change).isEqualTo(new SetChange(List.of("c"), List.of("b")));
    }

    @Test
    void whatAPersonDidSinceIsNotUndone() {
        SetChange change = SetChange.of(List.of("a", "b"), List.of("a", "b", "c"), List.of("b", "c"));

        assertThat(change).isEqualTo(new SetChange(List.of(), List.of()));
    }

    @Test
    void caseIsNoDifference() {
        assertThat(SetChange.of(List.of("Bug"), List.of("bug"), List.of("BUG")))
                .isEqualTo(new SetChange(List.of(), List.of()));
    }
}
