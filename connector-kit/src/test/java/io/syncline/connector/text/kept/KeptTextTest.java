package io.syncline.connector.text.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.text.AdfText;
import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.WikiText;
import io.syncline.hub.HubJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "h1. T\n\n||a||b||\n|1|2|\n\n{code:java|title=A.java|borderStyle=solid}\nint a;\n\nint b;\n{code}\n\nend",
                "{panel:title=x|borderColor=#ccc|titleBGColor=#eee}\none\n\ntwo\n{panel}\n\n# a\n# b",
                "bq. said\r\n\r\n{color:#ff0000}red{color} !pic.png|thumbnail!",
            })
    void unchangedWikiMarkupIsLeftAsItIs(String wiki) {
        assertThat(KeptText.wiki(wiki, WikiText.toMarkdown(wiki))).isEqualTo(wiki);
    }

    @Test
    void changedBlockOfWikiMarkupLeavesTheOthers() {
        String panel = "{panel:title=x|borderColor=#ccc|titleBGColor=#eee}\none\n\ntwo\n{panel}";
        String code = "{code:java|title=A.java|collapse=true}\nint a;\n{code}";
        String wiki = "first\n\n" + panel + "\n\nsecond\n\n" + code;

        String now = KeptText.wiki(wiki, WikiText.toMarkdown(wiki).replace("second", "**second**\n\nthird"));

        assertThat(now).isEqualTo("first\n\n" + panel + "\n\n*second*\n\nthird\n\n" + code);
    }

    @Test
    void blockThatWentGoesAndMovedOnesAreWrittenAnew() {
        assertThat(KeptText.wiki("a\n\nb\n\nc", "a\n\nc")).isEqualTo("a\n\nc");
        assertThat(KeptText.wiki("a\n\nb\n\nc", "c\n\na\n\nb")).isEqualTo("c\n\na\n\nb");
        assertThat(KeptText.wiki("", "new")).isEqualTo("new");
        assertThat(KeptText.wiki("old", "")).isEmpty();
    }

    @Test
    void htmlKeepsWhatMarkdownHasNoWordsFor() {
        String table =
                "<table border=\"1\"><tbody><tr><td colspan=\"2\" style=\"width:50%\">wide</td></tr><tr><td>a</td><td>b</td></tr></tbody></table>";
        String html = "<div style=\"text-align:right\">right</div>" + table + "<p>last</p>";

        String now = KeptText.html(html, HtmlText.toMarkdown(html).replace("last", "at last"));

        assertThat(now).isEqualTo("<div style=\"text-align:right\">right</div>" + table + "<p>at last</p>");
    }

    @Test
    void whatTheHubCannotSeeStaysAfterItsNeighbour() {
        JsonNode document = HubJson.read("""
                {"type":"doc","version":1,"content":[
                  {"type":"paragraph","content":[{"type":"text","text":"one"}]},
                  {"type":"extension","attrs":{"extensionKey":"chart","extensionType":"com.example"}},
                  {"type":"paragraph","content":[{"type":"text","text":"two"}]}]}""", JsonNode.class);

        JsonNode now = KeptText.adf(document, "changed\n\ntwo");

        assertThat(now.at("/content/0/content/0/text").asText()).isEqualTo("changed");
        assertThat(now.at("/content/1")).isEqualTo(document.at("/content/1"));
        assertThat(now.at("/content/2")).isEqualTo(document.at("/content/2"));
    }

    @Test
    void cutTextTakesNothingAwayFromTheSideThatHasTheRest() {
        String note = "*Cut here: the whole text is too long for this tracker.*";

        assertThat(KeptText.wiki("a\n\nb\n\n{noformat}c{noformat}\n\nd", "a\n\nB\n\nb\n\n" + note))
                .isEqualTo("a\n\nB\n\nb\n\n{noformat}c{noformat}\n\nd");
        assertThat(KeptText.markdown("a\n\nb\n\nc", "A\n\nb\n\n" + note)).isEqualTo("A\n\nb\n\nc");
        assertThat(KeptText.markdown("a\n\nb", "x")).isEqualTo("x");
    }

    @Test
    void hugeTextsAreLaidOverEachOtherWithoutComparingEverything() {
        String old = "{color:red}first{color}\n\n" + "a\n\n".repeat(5_000) + "{color:red}last{color}";
        String hub = WikiText.toMarkdown(old).replace("\na\n", "\nb\n");

        assertThat(KeptText.wiki(old, hub)).isEqualTo(old.replace("\na\n", "\nb\n"));
    }

    @Test
    void unchangedDocumentsAreLeftAsTheyAre() {
        JsonNode document = HubJson.read("""
                {"type":"doc","version":1,"content":[
                  {"type":"paragraph","marks":[{"type":"alignment","attrs":{"align":"center"}}],"content":[{"type":"date","attrs":{"timestamp":"0"}}]},
                  {"type":"mediaSingle","attrs":{"layout":"center"},"content":[{"type":"media","attrs":{"type":"file","id":"1","collection":"c"}}]}]}""", JsonNode.class);

        assertThat(KeptText.adf(document, AdfText.toMarkdown(document))).isEqualTo(document);
    }
}
