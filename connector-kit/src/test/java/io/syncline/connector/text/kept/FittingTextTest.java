package io.syncline.connector.text.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.text.WikiText;
import io.syncline.connector.text.markdown.HubMarkdown;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FittingTextTest {
    private static final String NOTE = "*Cut here: the whole text is too long for this tracker.*";

    @Test
    void textThatFitsIsNotTouched() {
        assertThat(FittingText.of("a *b*\n\n\nc", 9, Optional.empty(), UnaryOperator.identity()))
                .isEqualTo("a *b*\n\n\nc");
    }

    @Test
    void longTextEndsAfterABlockWithALink() {
        String text = "word ".repeat(20).strip() + "\n\n" + "- item\n".repeat(50) + "\nend";

        String cut = FittingText.of(text, 300, Optional.of("https://e.com/1"), UnaryOperator.identity());

        assertThat(cut)
                .isEqualTo("word ".repeat(20).strip()
                        + "\n\n*Cut here: the whole text is too long for this tracker, it is at* https://e.com/1");
        assertThat(FittingText.note(HubBlocks.of(cut).getLast())).isTrue();
    }

    @Test
    void blockThatIsTooLongEndsAfterALine() {
        String cut =
                FittingText.of("```\n" + "line\n".repeat(100) + "```", 200, Optional.empty(), UnaryOperator.identity());

        assertThat(cut).hasSizeLessThanOrEqualTo(200).startsWith("```\nline\n").endsWith("line\n```\n\n" + NOTE);
    }

    @Test
    void lineThatIsTooLongEndsSomewhereButInsideNoCharacter() {
        String cut = FittingText.of("\uD83C\uDF89".repeat(200), 101, Optional.empty(), UnaryOperator.identity());

        assertThat(cut).hasSizeLessThanOrEqualTo(101).endsWith(NOTE);
        assertThat(cut.substring(0, cut.indexOf('\n'))).matches("(?:\uD83C\uDF89)+");
    }

    @Test
    void noteIsKnownAfterATripThroughWikiMarkup() {
        String wiki = FittingText.of("a\n\n" + "long ".repeat(100), 80, Optional.empty(), WikiText::fromMarkdown);

        assertThat(wiki).startsWith("a\n\n_Cut here");
        assertThat(FittingText.note(HubBlocks.of(WikiText.toMarkdown(wiki)).getLast()))
                .isTrue();
        assertThat(HubMarkdown.parse(wiki)).isNotNull();
    }
}
