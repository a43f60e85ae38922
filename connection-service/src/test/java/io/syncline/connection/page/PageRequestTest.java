package io.syncline.connection.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.service.web.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageRequestTest {

    @Test
    void cursorLeadsToWhereThePieceEnded() {
        Page<String> piece = PageRequest.of(Optional.of(2), Optional.empty()).of(List.of("a", "b", "c"), row -> row);

        assertThat(piece.items()).containsExactly("a", "b");
        assertThat(PageRequest.of(Optional.of(2), piece.next()).above()).isEqualTo("b");
    }

    @Test
    void lastPieceHasNoCursor() {
        PageRequest request = PageRequest.of(Optional.of(3), Optional.empty());

        assertThat(request.of(List.of("a", "b", "c"), row -> row).next()).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> PageRequest.of(Optional.of(501), Optional.empty()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PageRequest.of(Optional.empty(), Optional.of("*")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() ->
                        PageRequest.of(Optional.empty(), Optional.of("YQ")).before())
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Wait.of(Optional.of("10"))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Wait.of(Optional.of("61s"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void waitIsReadWithItsUnit() {
        assertThat(Wait.of(Optional.of("10s")).atMost()).hasSeconds(10);
        assertThat(Wait.of(Optional.of("250ms")).atMost()).hasMillis(250);
        assertThat(Wait.of(Optional.empty()).atMost()).isZero();
    }
}
