package io.syncline.benchmarks.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.text.AdfText;
import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.WikiText;
import io.syncline.connector.text.kept.KeptText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Conversions of one description on one core: a bug report of some 1,400 characters with a table, code, lists and a panel. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TextBenchmark {
    private final String markdown = description();
    private final String wiki = WikiText.fromMarkdown(markdown);
    private final String html = HtmlText.fromMarkdown(markdown);
    private final JsonNode document = AdfText.fromMarkdown(markdown);
    private final String changed = markdown.replace("every time", "**every** time");

    @Benchmark
    public String wikiRead() {
        return WikiText.toMarkdown(wiki);
    }

    @Benchmark
    public String wikiWritten() {
        return WikiText.fromMarkdown(markdown);
    }

    @Benchmark
    public String wikiKept() {
        return KeptText.wiki(wiki, changed);
    }

    @Benchmark
    public String htmlRead() {
        return HtmlText.toMarkdown(html);
    }

    @Benchmark
    public String htmlWritten() {
        return HtmlText.fromMarkdown(markdown);
    }

    @Benchmark
    public String documentRead() {
        return AdfText.toMarkdown(document);
    }

    @Benchmark
    public JsonNode documentWritten() {
        return AdfText.fromMarkdown(markdown);
    }

    private static String description() {
        try (InputStream file = Objects.requireNonNull(TextBenchmark.class.getResourceAsStream("description.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
