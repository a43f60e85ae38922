package io.syncline.rules.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are given as {@code one ~~> other}, line ends as {@code |}. */
class CanonicalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see <https://x.example/a> ~~> see https://x.example/a",
                "see [https://x.example](https://x.example) ~~> see https://x.example",
                "* one|* two ~~> - one|- two",
                "+ one|+ two ~~> - one|- two",
                "- one|  - inner ~~> * one|    * inner",
                "_now_ ~~> *now*",
                "__now__ ~~> **now**",
                "Title|===== ~~> # Title",
                "Title|----- ~~> ## Title ##",
                "a &amp; b ~~> a & b",
                "5 \\* 3 ~~> 5 * 3",
                "a\\|b ~~> a|b",
                "```|x|``` ~~> ~~~|x|~~~",
                "    x ~~> ```|x|```",
                "***|| ~~> ---",
                "1) a|2) b ~~> 1. a|2. b",
                "a  |b ~~> a|b",
                "a|||b|| ~~> a||b",
                "~one~ ~~> ~~one~~"
            })
    void waysToWriteTheSameAreTheSame(String pair) {
        assertThat(canonical(pair, 0)).isEqualTo(canonical(pair, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b ~~> a||b",
                "a b ~~> a  b",
                "**now** ~~> *now*",
                "now ~~> *now*",
                "# Title ~~> ## Title",
                "3. a ~~> 1. a",
                "- a ~~> 1. a",
                "- [ ] a ~~> - [x] a",
                "`a` ~~> a",
                "`&amp;` ~~> `&`",
                "```|a  b|``` ~~> ```|a b|```",
                "```java|x|``` ~~> ```|x|```",
                "```java one|x|``` ~~> ```java two|x|```",
                "[x](https://a.example) ~~> [x](https://b.example)",
                "![x](https://a.example) ~~> [x](https://a.example)",
                "[todo]: call ~~> [todo]: write",
                "a|[todo]: call ~~> a",
                "> a ~~> a",
                "a <b ~~> a b",
                "<!-- a --> ~~> <!-- b -->",
                "~~one~~ ~~> one",
                "    a ~~> a",
                "A ~~> a"
            })
    void whatReadsDifferentlyDiffers(String pair) {
        assertThat(canonical(pair, 0)).isNotEqualTo(canonical(pair, 1));
    }

    private static String canonical(String pair, int end) {
        return CanonicalText.of(pair.split(" ~~> ")[end].replace("|", "\n"));
    }
}
