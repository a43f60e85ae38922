package io.syncline.connector.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<p>Hello <b>bold </b>and <i>it</i></p> => Hello **bold** and *it*",
                "<h2>T</h2> => ## T",
                "<div>only</div> => only",
                "<a href=\"https://e.com\">l</a> => [l](https://e.com)",
                "<a href=\"#\" data-vss-mention=\"version:2.0,x\">@Ann</a> hi => <a data-mention=\"vss:version:2.0,x\">@Ann</a> hi",
                "<code>x</code> &lt;y&gt; &amp; z => `x` \\<y> & z",
                "a<script>alert(1)</script>b => ab",
                "<u>x</u> H<sub>2</sub>O => <ins>x</ins> H<sub>2</sub>O",
                "<img src=\"https://e.com/i.png\" alt=\"pic\"> => ![pic](https://e.com/i.png)",
                "snake_case &nbsp;x => snake_case \u00a0x",
            })
    void readsHtml(String html, String markdown) {
        assertThat(HtmlText.toMarkdown(html)).isEqualTo(markdown);
    }

    @Test
    void readsDivsAsLinesOfAzure() {
        assertThat(HtmlText.toMarkdown("<div>one</div><div>two<br></div><div><br></div><div>three</div>"))
                .isEqualTo("one\n\ntwo\n\nthree");
    }

    @Test
    void readsNestedListsAndTables() {
        String html = "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"
                + "<table><tr><th>h</th></tr><tr><td>x<br>y</td></tr></table><pre><code class=\"language-java\">int a;\n</code></pre>";

        assertThat(HtmlText.toMarkdown(html))
                .isEqualTo("- a\n  1. b\n- c\n\n|h|\n|---|\n|x<br>y|\n\n```java\nint a;\n```");
    }

    @Test
    void rawHtmlInMarkdownIsCleaned() {
        String html = HtmlText.fromMarkdown(
                "hi <img src=x onerror=alert(1)> <script>alert(1)</script> [x](javascript:alert(1))");

        assertThat(html).doesNotContain("onerror").doesNotContain("<script").doesNotContain("javascript:");
    }

    static Stream<String> plain() {
        return TextSamples.PLAIN.stream();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainParagraphsComeBackExactly(String text) {
        assertThat(HtmlText.toMarkdown(HtmlText.fromMarkdown(text))).isEqualTo(text);
    }

    static Stream<String> samples() {
        return TextSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void secondTripChangesNothing(String markdown) {
        String once = HtmlText.toMarkdown(HtmlText.fromMarkdown(markdown));

        assertThat(HtmlText.toMarkdown(HtmlText.fromMarkdown(once))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEveryWord(String markdown) {
        String back = HtmlText.toMarkdown(HtmlText.fromMarkdown(markdown));

        assertThat(Words.of(back)).containsAll(Words.of(markdown));
    }
}
