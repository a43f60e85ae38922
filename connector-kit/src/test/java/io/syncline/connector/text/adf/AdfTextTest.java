package io.syncline.connector.text.adf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.text.AdfText;
import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.kept.KeptText;
import io.syncline.connector.text.markdown.HubMarkdown;
import io.syncline.hub.HubJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdfTextTest {
    private static final int DOCUMENTS = 400;
    private static final Path FIGURES = Path.of("src/test/resources/adf/round-trips.txt");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "**b** => {'type':'paragraph','content':[{'type':'text','text':'b','marks':[{'type':'strong'}]}]}",
                "> [!NOTE]\\n> x => {'type':'panel','attrs':{'panelType':'info'},'content':[{'type':'paragraph','content':[{'type':'text','text':'x'}]}]}",
                "[~accountid:7] => {'type':'paragraph','content':[{'type':'mention','attrs':{'id':'7'}}]}",
                "<kbd data-status=\"green\">DONE</kbd> => {'type':'paragraph','content':[{'type':'status','attrs':{'text':'DONE','color':'green'}}]}",
                "https://e.com/x => {'type':'paragraph','content':[{'type':'inlineCard','attrs':{'url':'https://e.com/x'}}]}",
                "![a](https://e.com/i.png) => {'type':'mediaSingle','attrs':{'layout':'center'},'content':[{'type':'media','attrs':{'type':'external','url':'https://e.com/i.png','alt':'a'}}]}",
                "~~**`c`**~~ => {'type':'paragraph','content':[{'type':'text','text':'c','marks':[{'type':'code'}]}]}",
            })
    void writesEachKind(String markdown, String block) {
        JsonNode document = AdfText.fromMarkdown(markdown.replace("\\n", "\n"));

        assertThat(document.path("content").path(0)).isEqualTo(HubJson.read(block.replace('\'', '"'), JsonNode.class));
        assertThat(AdfText.toMarkdown(document)).isIn(markdown.replace("\\n", "\n"), "`c`");
    }

    @Test
    void tasksStayTasks() {
        String markdown = "- [ ] open\n  - [x] inner\n- [x] done";

        JsonNode document = AdfText.fromMarkdown(markdown);

        assertThat(document.at("/content/0/type").asText()).isEqualTo("taskList");
        assertThat(document.at("/content/0/content/1/content/0/attrs/state").asText())
                .isEqualTo("DONE");
        assertThat(AdfText.toMarkdown(document)).isEqualTo(markdown);
        assertThat(AdfSchema.complaints(document)).isEmpty();
    }

    @Test
    void blocksThatMayNotStandSomewhereKeepTheirWords() {
        JsonNode document = AdfText.fromMarkdown("> # Title\n>\n> > inner\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |");

        assertThat(AdfSchema.complaints(document)).isEmpty();
        assertThat(AdfText.toMarkdown(document)).isEqualTo("> **Title**\n>\n> inner\n>\n> a | b\n>\n> 1 | 2");
    }

    @Test
    void schemaRefusesWhatIsWrong() {
        JsonNode document = HubJson.read(
                "{\"type\":\"doc\",\"version\":1,\"content\":[{\"type\":\"blockquote\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":1}}]}]}",
                JsonNode.class);

        assertThat(AdfSchema.complaints(document)).isNotEmpty();
    }

    @Test
    void nothingThatRunsBecomesALink() {
        JsonNode document = AdfText.fromMarkdown("[x](javascript:alert(1)) ![y](data:text/html,z)\n\n"
                + "<a href=\"javascript:alert(1)\" data-card=\"block\">javascript:alert(1)</a>");

        assertThat(document.toString()).doesNotContain("href", "Card");
    }

    @Test
    void generatedDocumentsComeBackValidWithEveryWord() {
        for (long seed = 0; seed < DOCUMENTS; seed++) {
            JsonNode document = new AdfGenerator(seed).document();
            String markdown = AdfText.toMarkdown(document);

            JsonNode back = AdfText.fromMarkdown(markdown);

            assertThat(AdfSchema.complaints(document))
                    .as("generated, seed %d", seed)
                    .isEmpty();
            assertThat(AdfSchema.complaints(back)).as("written, seed %d", seed).isEmpty();
            assertThat(words(markdown)).as("seed %d: %s", seed, document).containsAll(words(document));
        }
    }

    @Test
    void generatedDocumentsKeepEveryBlockThatWasNotChanged() {
        for (long seed = 0; seed < 200; seed++) {
            JsonNode document = new AdfGenerator(seed).document();

            JsonNode same = KeptText.adf(document, AdfText.toMarkdown(document));
            JsonNode longer = KeptText.adf(document, AdfText.toMarkdown(document) + "\n\none line more");

            assertThat(same.path("content")).as("seed %d", seed).isEqualTo(document.path("content"));
            assertThat(longer.path("content")).as("seed %d", seed).containsAll(document.path("content"));
            assertThat(AdfSchema.complaints(longer)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void figuresOfEachKindAreThePublishedOnes() throws IOException {
        Map<String, int[]> kinds = new TreeMap<>();

        LongStream.range(0, DOCUMENTS).forEach(seed -> {
            JsonNode document = new AdfGenerator(seed).document();
            count(document, kind -> kinds.computeIfAbsent(kind, ignored -> new int[2])[0]++);
            JsonNode back = AdfText.fromMarkdown(AdfText.toMarkdown(document));
            count(back, kind -> kinds.computeIfAbsent(kind, ignored -> new int[2])[1]++);
        });

        StringBuilder figures = new StringBuilder(
                "# Nodes and marks in 400 documents generated from the schema (seeds 0 to 399), and after ADF -> hub -> ADF.\n");
        kinds.forEach((kind, times) -> figures.append("%-22s %6d %6d\n".formatted(kind, times[0], times[1])));
        if (Boolean.getBoolean("text.write")) Files.writeString(FIGURES, figures);
        assertThat(figures.toString()).isEqualTo(Files.readString(FIGURES));
    }

    private static void count(JsonNode node, Consumer<String> seen) {
        if (node.has("type")) seen.accept(node.path("type").asText());
        node.path("marks")
                .forEach(mark -> seen.accept("mark " + mark.path("type").asText()));
        node.path("content").forEach(child -> count(child, seen));
    }

    private static List<String> words(String markdown) {
        String shown = HtmlText.plain(HubMarkdown.html(HubMarkdown.parse(markdown)));
        return WORD.matcher(shown).results().map(MatchResult::group).toList();
    }

    private static List<String> words(JsonNode document) {
        StringBuilder text = new StringBuilder();
        document.findValues("content")
                .forEach(content -> content.forEach(node -> {
                    if (node.path("type").asText().equals("text"))
                        text.append(node.path("text").asText()).append(' ');
                }));
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
