package io.syncline.connector.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTextTest {
    @Test
    void lineEndsTrailingBlanksAndFinalLineEndsDoNotCount() {
        assertThat(NormalText.same("a  \r\nb\r\n\r\n", "a\nb")).isTrue();
    }

    @Test
    void wordsAndInnerBlankLinesCount() {
        assertThat(NormalText.same("a\n\nb", "a\nb")).isFalse();
        assertThat(NormalText.same("  a", "a")).isFalse();
    }
}
