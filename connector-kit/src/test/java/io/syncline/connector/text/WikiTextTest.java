package io.syncline.connector.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WikiTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "h2. Title => ## Title",
                "*bold* _it_ -gone- {{mono}} => **bold** *it* ~~gone~~ `mono`",
                "in{*}wo{*}rd => in**wo**rd",
                "[Docs|https://e.com/d] => [Docs](https://e.com/d)",
                "[https://e.com] => https://e.com",
                "[https://e.com|https://e.com|smart-link] => https://e.com",
                "[~accountid:557058:ab-c] hi => [~accountid:557058:ab-c] hi",
                "[^log.txt] => [log.txt](^log.txt)",
                "!pic.png|thumbnail! => ![pic.png](pic.png)",
                "{color:red}red{color} text => <span style=\"color:red\">red</span> text",
                "bq. said => > said",
                "H~2~O x^2^ +new+ ??who?? => H\\~2\\~O x^2^ <ins>new</ins> <cite>who</cite>",
                "done (/) => done ✅",
                "a \\*b\\* c => a \\*b\\* c",
                "---- => ___",
                "&#92;n &amp; &lt;b => \\n & \\<b",
            })
    void readsWiki(String wiki, String markdown) {
        assertThat(WikiText.toMarkdown(wiki)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void readsBlocks(String wiki, String markdown) {
        assertThat(WikiText.toMarkdown(wiki)).isEqualTo(markdown);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> blocks() {
        return Stream.of(
                blocks("* a\n** b\n*# c\n* d", "- a\n  - b\n  1. c\n- d"),
                blocks("# a\n# b\ntail", "1. a\n2. b\n   tail"),
                blocks("||h||i||\n|a|b|", "|h|i|\n|---|---|\n|a|b|"),
                blocks("|a|b|\r\n|c|[l|https://e.com]|", "|||\n|---|---|\n|a|b|\n|c|[l](https://e.com)|"),
                blocks("{code:java|title=A.java}\nint a;\n{code}", "**A.java**\n\n```java\nint a;\n```"),
                blocks("{noformat}x *y*{noformat}", "```text\nx *y*\n```"),
                blocks("{quote}\na\n\nb\n{quote}\nc", "> a\n>\n> b\n\nc"),
                blocks(
                        "{panel:title=T|borderColor=red}body{panel}",
                        "> [!NOTE]\n> <!-- panel custom titled -->\n>\n> **T**\n>\n> body"),
                blocks("a\\\\b", "a\nb"),
                blocks("{code}never closed", "{code}never closed"),
                blocks(
                        "a\n{adf:display=block}{\"type\":\"taskList\",\"attrs\":{\"localId\":\"1\"},\"content\":[{\"type\":\"taskItem\","
                                + "\"attrs\":{\"localId\":\"2\",\"state\":\"DONE\"},\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}]}{adf}\nb",
                        "a\n\n- [x] x\n\nb"),
                blocks(
                        "on {adf:display=inline}{\"type\":\"date\",\"attrs\":{\"timestamp\":\"0\"}}{adf} or so",
                        "on 1970-01-01 or so"),
                blocks("{adf:display=block}no json{adf}", "```text\nno json\n```"),
                blocks("h1. T\ntext", "# T\n\ntext"));
    }

    private static org.junit.jupiter.params.provider.Arguments blocks(String wiki, String markdown) {
        return org.junit.jupiter.params.provider.Arguments.of(wiki, markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "# Title => h1. Title",
                "**b** *i* ~~s~~ `c` => *b* _i_ -s- {{c}}",
                "[l](https://e.com) => [l|https://e.com]",
                "https://e.com => https://e.com",
                "x<sub>2</sub> => x{~}2{~}",
                "![a](https://e.com/i.png) => !https://e.com/i.png|alt=a!",
                "f(x) => f\\(x)",
                "{code} => \\{code}",
                "{anything} => {anything}",
                "- [x] done => * \\[x] done",
            })
    void writesWiki(String markdown, String wiki) {
        assertThat(WikiText.fromMarkdown(markdown)).isEqualTo(wiki);
    }

    static Stream<String> plain() {
        return TextSamples.PLAIN.stream();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainParagraphsComeBackExactly(String text) {
        assertThat(WikiText.toMarkdown(WikiText.fromMarkdown(text))).isEqualTo(text);
    }

    static Stream<String> samples() {
        return TextSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void secondTripChangesNothing(String markdown) {
        String wiki = WikiText.fromMarkdown(markdown);

        assertThat(WikiText.fromMarkdown(WikiText.toMarkdown(wiki))).isEqualTo(wiki);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEveryWord(String markdown) {
        List<String> words = Words.of(markdown);

        String back = WikiText.toMarkdown(WikiText.fromMarkdown(markdown));

        assertThat(Words.of(back)).containsAll(words);
    }

    @Test
    void neverThrowsOnAnyText() {
        Random random = new Random(20261122);
        String alphabet = "ab1 \n\n*_-+^~?!|[]{}()#.\\`<>&;:/=hbq{code}{{}}||";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(40), 0, alphabet.length())
                    .collect(StringBuilder::new, (out, c) -> out.append(alphabet.charAt(c)), StringBuilder::append)
                    .toString();

            String wiki = WikiText.fromMarkdown(text);
            String markdown = WikiText.toMarkdown(text);

            assertThat(wiki + markdown).as("seed 20261122: %s", text).isNotNull();
        }
    }
}
