package io.syncline.script.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/scripting.md do what the comments beside them say. */
class DocumentedExamplesTest {
    private static final Path PAGE = Path.of("..", "docs", "scripting.md");

    static List<DocumentedExample> examples() throws IOException {
        return DocumentedExample.of(Files.readString(PAGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void exampleDoesWhatThePageSays(DocumentedExample example) {
        assertThat(example.kind()).as("%s has no comment before it", example).isPresent();
        assertThat(example.expectsSomething()).as("%s expects nothing", example).isTrue();

        Compilation compilation = RuleRun.compilation(example.kind().get(), example.script());
        switch (compilation) {
            case Compilation.Rejected rejected -> isToBeRejected(example, rejected.errors());
            case Compilation.Compiled compiled -> {
                compiled.script().close();
                warns(example, compiled.warnings());
                runs(example);
            }
        }
    }

    private static void isToBeRejected(DocumentedExample example, List<RuleDiagnostic> errors) {
        assertThat(example.all("expect rejected")).as("%s: %s", example, errors).isNotEmpty();
        for (String text : example.all("expect rejected")) {
            assertThat(errors).anySatisfy(error -> assertThat(error.message() + " " + error.hint())
                    .contains(text));
        }
    }

    private static void warns(DocumentedExample example, List<RuleDiagnostic> warnings) {
        assertThat(example.all("expect rejected")).as("%s compiles", example).isEmpty();
        List<String> expected = example.all("expect warning");
        assertThat(warnings).as("%s", example).hasSameSizeAs(expected);
        for (String text : expected) {
            assertThat(warnings).anySatisfy(warning -> assertThat(warning.message() + " " + warning.hint())
                    .contains(text));
        }
    }

    private static void runs(DocumentedExample example) {
        if (example.kind().equals(Optional.of(ScriptKind.OUTGOING)))
            sends(example, example.run().outgoing(example.script()));
        else becomes(example, example.run());
    }

    private static void sends(DocumentedExample example, OutgoingOutcome outcome) {
        switch (outcome) {
            case OutgoingOutcome.Filled filled -> holds(example, filled.replica());
            case OutgoingOutcome.Nothing nothing ->
                assertThat(example.all("expect nothing")).as("%s", example).isNotEmpty();
            case OutgoingOutcome.Failed failed -> isToFail(example, failed.failure());
        }
    }

    private static void becomes(DocumentedExample example, RuleRun run) {
        switch (run.incoming(example.script())) {
            case IncomingOutcome.Finished finished -> {
                holds(example, finished.issue());
                assertThat(finished.effects().syncBack())
                        .isEqualTo(!example.all("expect syncBack").isEmpty());
                for (String line : example.all("expect log"))
                    assertThat(finished.notes().log()).contains("INFO " + line);
                for (String count : example.all("expect stored")) {
                    assertThat(run.tracker.stored).hasSize(Integer.parseInt(count));
                }
                assertThat(example.all("expect waits"))
                        .as("%s did not wait", example)
                        .isEmpty();
            }
            case IncomingOutcome.Waits waits ->
                assertThat(example.all("expect waits")).as("%s", example).containsExactly(waits.remoteId());
            case IncomingOutcome.Failed failed -> isToFail(example, failed.failure());
        }
    }

    private static void isToFail(DocumentedExample example, ScriptFailure failure) {
        assertThat(example.all("expect fails")).as("%s: %s", example, failure).isNotEmpty();
        assertThat(failure.line()).as("%s", failure).isPositive();
        for (String text : example.all("expect fails"))
            assertThat(failure.message()).contains(text);
    }

    private static void holds(DocumentedExample example, HubIssue issue) {
        assertThat(example.all("expect fails")).as("%s did not fail", example).isEmpty();
        assertThat(example.all("expect nothing"))
                .as("%s sent something", example)
                .isEmpty();
        for (String line : example.all("expect")) {
            String[] parts = line.split(" = ", 2);
            assertThat(DocumentedExample.at(issue, parts[0]))
                    .as("%s: %s", example, line)
                    .isEqualTo(HubJson.read(parts[1], JsonNode.class));
        }
        for (String line : example.all("expect matches")) {
            String[] parts = line.split(" = ", 2);
            assertThat(DocumentedExample.at(issue, parts[0]).asText())
                    .as("%s: %s", example, line)
                    .matches(parts[1]);
        }
        for (String pointer : example.all("expect absent")) {
            JsonNode there = DocumentedExample.at(issue, pointer);
            assertThat(there.isMissingNode() || there.isNull())
                    .as("%s: %s is %s", example, pointer, there)
                    .isTrue();
        }
    }

    @Test
    void everyFenceNamesItsLanguage() throws IOException {
        List<String> fences = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("```"))
                .toList();

        assertThat(fences).hasSizeGreaterThan(40).containsOnly("```groovy", "```");
        assertThat(examples()).hasSize(fences.size() / 2);
    }

    @Test
    void misspeltNoteIsFound() {
        DocumentedExample example = DocumentedExample.of(
                        "<!-- example: incoming\nexpect: /a = 1\nexpects: /b = 2\n-->\n```groovy\nx\n```")
                .getFirst();

        assertThatThrownBy(example::run).hasMessageContaining("expects");
    }

    @Test
    void exampleWithoutAnExpectationIsFound() {
        List<DocumentedExample> found = DocumentedExample.of(
                "# A\n```groovy\nx\n```\n<!-- example: incoming\nfirstSync\n-->\n```groovy\ny\n```\n<!-- example: outgoing\nexpect nothing\n-->\ntext\n```groovy\nz\n```");

        assertThat(found).hasSize(3).noneMatch(DocumentedExample::expectsSomething);
        assertThat(found).extracting(DocumentedExample::script).containsExactly("x", "y", "z");
    }
}
