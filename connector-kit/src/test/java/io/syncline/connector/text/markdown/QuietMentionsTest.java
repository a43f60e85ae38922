package io.syncline.connector.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietMentionsTest {
    @Test
    void unknownPeopleAndTeamsAreNotMentioned() {
        String quiet = QuietMentions.quiet("@alice and (@Bob), **@acme/web**\n\n> - @carol", Set.of("bob"));

        assertThat(quiet).isEqualTo("@\u200balice and (@Bob), **@\u200bacme/web**\n\n> - @\u200bcarol");
        assertThat(QuietMentions.restored(quiet)).isEqualTo("@alice and (@Bob), **@acme/web**\n\n> - @carol");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`@Override` and a@example.com",
                "```java\n@Test\nvoid x() {}\n```",
                "    @indented code",
                "[@alice](https://e.com) and @ nobody, https://e.com/@path",
                "",
            })
    void whatMentionsNobodyStaysAsItIs(String markdown) {
        assertThat(QuietMentions.quiet(markdown, Set.of())).isEqualTo(markdown);
    }

    @Test
    void quietTextIsNotMadeQuietTwice() {
        String quiet = QuietMentions.quiet("@alice", Set.of());

        assertThat(QuietMentions.quiet(quiet, Set.of())).isEqualTo(quiet);
        assertThat(QuietMentions.in(quiet + " @Dan")).containsExactly("dan");
    }
}
