package io.syncline.script.conformance;

import static io.syncline.script.conformance.RuleRun.compilation;
import static io.syncline.script.conformance.RuleRun.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told, and where: compile errors, unknown names, known traps. */
class DiagnosticsConformanceTest {
    private static List<RuleDiagnostic> errors(ScriptKind kind, String script) {
        Compilation compilation = compilation(kind, script);
        assertThat(compilation).as(script).isInstanceOf(Compilation.Rejected.class);
        return ((Compilation.Rejected) compilation).errors();
    }

    private static List<RuleDiagnostic> warnings(ScriptKind kind, String script) {
        Compilation compilation = compilation(kind, script);
        assertThat(compilation).as(script).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).warnings();
    }

    private static String text(RuleDiagnostic found) {
        return found.message() + " " + found.hint();
    }

    @ParameterizedTest(name = "{0}: line {1}, column {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.summary = 'a'\\nissue.description = ( | 2",
                "if (firstSync) {\\n  issue.summary = 'a'\\n | 3",
                "issue.summary = 'a'\\nissue.labels = [1, 2 | 2",
                "issue.summary = 'not closed | 1",
                "def a = 1\\ndef def = 2 | 2",
                "issue.summary = replica.summary ?? 'x' | 1",
                "for (int i = 0; i < 3; i++) { log.info(i) }\\nissue.summary = ) | 2"
            })
    void syntaxErrorHasALineAndAColumn(String script, int line) {
        RuleDiagnostic first =
                errors(ScriptKind.INCOMING, script.replace("\\n", "\n")).getFirst();

        assertThat(first.script()).isEqualTo("incoming");
        assertThat(first.line()).isEqualTo(line);
        assertThat(first.column()).isPositive();
        assertThat(first.message()).isNotBlank().doesNotContain("groovy", "Script1", "io.syncline");
    }

    @ParameterizedTest(name = "{0}: line {1}, column {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.summary = repica.summary | 1 | 17 | repica | replica",
                "if (firstSync) {\\n    isue.summary = 's'\\n} | 2 | 5 | isue | issue",
                "if (firstsync) log.info('x') | 1 | 5 | firstsync | firstSync",
                "nodehelper.getUser('x') | 1 | 1 | nodehelper | nodeHelper",
                "issue.comments = comentHelper.mergeComments(issue, replica) | 1 | 18 | comentHelper | commentHelper",
                "issue.comments = commentHelper.mergeComment(issue, replica) | 1 | 32 | mergeComment | mergeComments",
                "\\n  stor(issue) | 2 | 3 | stor | store",
                "def statusMap = [:]\\nissue.setStatus(statusMapp['x']) | 2 | 17 | statusMapp | statusMap",
                "def mapped(x) { x }\\nissue.summary = maped('x') | 2 | 17 | maped | mapped",
                "replica.labels.eech { log.info(it) } | 1 | 16 | eech | each"
            })
    void unknownNameIsFoundWithLineColumnAndTheClosest(
            String script, int line, int column, String wrong, String close) {
        RuleDiagnostic first =
                errors(ScriptKind.INCOMING, script.replace("\\n", "\n")).getFirst();

        assertThat(first.line()).isEqualTo(line);
        assertThat(first.column()).isEqualTo(column);
        assertThat(text(first)).contains("'" + wrong + "'", "'" + close + "'");
    }

    @Test
    void everyErrorIsReportedInTheOrderOfTheLines() {
        List<RuleDiagnostic> errors = errors(ScriptKind.OUTGOING, "a.b = 1\nprintln 'x'\nreplica.x = unknownThing");

        assertThat(errors).extracting(RuleDiagnostic::line).containsExactly(1, 2, 3);
        assertThat(errors).allSatisfy(error -> assertThat(error.script()).isEqualTo("outgoing"));
        assertThat(errors).allSatisfy(error -> assertThat(error.severity()).isEqualTo(RuleDiagnostic.Severity.ERROR));
    }

    @Test
    void repairedElvisKeepsLinesAndColumns() {
        RuleDiagnostic first = errors(ScriptKind.INCOMING, "issue.summary = replica.summary ? : repica.key")
                .getFirst();

        assertThat(first.line()).isEqualTo(1);
        assertThat(first.column()).isEqualTo(37);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.summary = replica.status.name | 1 | name | ?.",
                "\\ndef x = issue.customFields.Customer.value.foo.bar | 2 | foo | ?.",
                "def s = replica.nothing\\n\\ns.trim() | 3 | trim | ?."
            })
    void nullIsExplainedWithItsLine(String script, int line, String name, String advice) {
        var failure = rule().failure(script.replace("\\n", "\n"));

        assertThat(failure.line()).isEqualTo(line);
        assertThat(failure.message()).contains(name, "null", advice);
    }

    @Test
    void lineOfABlockAndOfAMethodIsALineOfTheScript() {
        assertThat(rule().replica("{'tags':[1]}")
                        .failure("def a = 1\nreplica.tags.each {\n  def y = it\n  y.none.more\n}")
                        .line())
                .isEqualTo(4);
        assertThat(rule().failure("def f(x) {\n  x.none.more\n}\nf(null)").line())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "issue.attachments = replica.attachments | attachments | mergeAttachments",
                "workItem.attachments = replica.attachments | attachments | mergeAttachments",
                "issue.setAttachments(replica.attachments) | attachments | mergeAttachments",
                "issue.comments = replica.comments | comments | mergeComments",
                "syncHelper.syncBackAfterProcessing() | syncBackAfterProcessing | firstSync",
                "if (replica.status) { syncHelper.syncBackAfterProcessing() } | syncBackAfterProcessing | firstSync",
                "if (!firstSync) syncHelper.syncBackAfterProcessing() | syncBackAfterProcessing | firstSync",
                "if (firstSync) { } else { syncHelper.syncBackAfterProcessing() } | syncBackAfterProcessing | firstSync",
                "issue.customFields.\"Customer\" = replica.customFields.\"Customer\" | Customer | .value",
                "issue.customFields['Customer'] = replica.customFields['Customer'] | Customer | .value",
                "issue.customFields = replica.customFields | customFields | .value"
            })
    void knownTrapIsAWarning(String trap, String named, String advice) {
        List<RuleDiagnostic> warnings = warnings(ScriptKind.INCOMING, "issue.summary = replica.summary\n  " + trap);

        assertThat(warnings).as(trap).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(2);
            assertThat(warning.column()).isBetween(3, 3 + trap.length());
            assertThat(warning.severity()).isEqualTo(RuleDiagnostic.Severity.WARNING);
            assertThat(text(warning)).contains(named, advice);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (firstSync) syncHelper.syncBackAfterProcessing()",
                "if (firstSync) {\n  store(issue)\n  syncHelper.syncBackAfterProcessing()\n}",
                "if (firstSync && replica.key) { syncHelper.syncBackAfterProcessing() }",
                "firstSync && syncHelper.syncBackAfterProcessing()",
                "if (!firstSync) { log.info('x') } else { syncHelper.syncBackAfterProcessing() }",
                "if (!firstSync) return\nsyncHelper.syncBackAfterProcessing()",
                "issue.attachments = attachmentHelper.mergeAttachments(issue, replica)",
                "issue.attachments += replica.addedAttachments",
                "issue.comments = commentHelper.mergeComments(issue, replica, { it })",
                "issue.comments += replica.addedComments",
                "issue.customFields.\"Customer\".value = replica.customFields.\"Customer\"?.value",
                "issue.labels = replica.labels"
            })
    void theSafeWayIsNoWarning(String script) {
        assertThat(warnings(ScriptKind.INCOMING, script)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replica.attachments = issue.attachments",
                "replica.comments = issue.comments",
                "replica.customFields.\"Customer\" = issue.customFields.\"Customer\"",
                "replica.customFields = issue.customFields"
            })
    void copyingOnTheWayOutIsNoTrap(String script) {
        assertThat(warnings(ScriptKind.OUTGOING, script)).isEmpty();
    }

    @Test
    void undeclaredVariableIsAWarningAtItsPlace() {
        assertThat(warnings(
                        ScriptKind.INCOMING, "log.info('x')\n  typeMap = ['a': 'b']\nissue.typeName = typeMap['a']"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.line()).isEqualTo(2);
                    assertThat(warning.column()).isEqualTo(3);
                    assertThat(text(warning)).contains("'typeMap'", "def");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "replica", "firstSync", "nodeHelper", "previous"})
    void variableOfTheScriptCannotBeReplaced(String name) {
        assertThat(errors(ScriptKind.INCOMING, "\n" + name + " = null").getFirst())
                .satisfies(error -> assertThat(error.line()).isEqualTo(2))
                .satisfies(error -> assertThat(error.message()).contains("'" + name + "'"));
    }

    @Test
    void tooLongATextIsRejectedAndSaysTheLimit() {
        assertThat(errors(ScriptKind.INCOMING, "//" + "x".repeat(65_600))
                        .getFirst()
                        .message()
                        .replace(",", ""))
                .contains("65536");
        assertThat(errors(ScriptKind.INCOMING, "\n".repeat(2_100))
                        .getFirst()
                        .message()
                        .replace(",", ""))
                .contains("2000");
    }
}
