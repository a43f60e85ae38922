package io.syncline.connector.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenMarkerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "text", "two\n\nparagraphs", "ends with breaks\n\n\n", "windows\r\nlines", "<!-- theirs -->"
            })
    void markedTextIsTheSameTextWithoutItsMarker(String text) {
        String marked = HiddenMarker.append(text, "m-1");

        assertThat(HiddenMarker.strip(marked)).isEqualTo(text);
        assertThat(HiddenMarker.find(marked)).contains("m-1");
    }

    @Test
    void textKeepsOneMarkerHoweverOftenItIsMarked() {
        String marked = HiddenMarker.append(HiddenMarker.append("text", "m-1"), "m-2");

        assertThat(marked).isEqualTo("text\n\n<!-- syncline:m-2 -->");
    }

    @Test
    void lineEndsOfTheTrackerDoNotHideTheMarker() {
        String rewritten = HiddenMarker.append("a\nb", "m-1").replace("\n", "\r\n");

        assertThat(HiddenMarker.strip(rewritten)).isEqualTo("a\r\nb");
        assertThat(HiddenMarker.find(rewritten)).contains("m-1");
    }

    @Test
    void editKeepsTheMarkerThatIsThereAndBringsNoneAlong() {
        String copied = HiddenMarker.append("new", "from-elsewhere");

        assertThat(HiddenMarker.keep(HiddenMarker.append("old", "m-1"), copied))
                .isEqualTo("new\n\n<!-- syncline:m-1 -->");
        assertThat(HiddenMarker.keep("old", copied)).isEqualTo("new");
    }

    @Test
    void markerThatCouldEndTheCommentIsRefused() {
        for (String marker : new String[] {"", "a b", "x-->", "a--b", "<"}) {
            assertThatThrownBy(() -> HiddenMarker.append("text", marker)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
