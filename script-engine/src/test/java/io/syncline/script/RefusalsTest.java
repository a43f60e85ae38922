package io.syncline.script;

import static io.syncline.script.Scene.rejected;
import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.limit.ScriptLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script is not given. */
class RefusalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A {}",
                "enum E { X }",
                "package a.b\nissue.summary = 1",
                "import java.io.File\nissue.summary = 1",
                "import static java.lang.System.exit\nexit(1)",
                "import java.util.*\nissue.summary = 1",
                "@groovy.transform.Field def x = 1",
                "@Grab('a:b:1')\ndef x = 1",
                "@groovy.transform.ASTTest(value={ System.exit(1) }) def x = 1",
                "new File('/etc/passwd')",
                "new Thread({ }).start()",
                "new java.net.URL('http://x')",
                "new ArrayList() { }",
                "System.exit(1)",
                "java.lang.System.exit(1)",
                "Runtime.getRuntime()",
                "Class.forName('java.lang.System')",
                "Eval.me('1')",
                "new GroovyShell().evaluate('1')",
                "Integer.getMethod('parseInt')",
                "def c = String",
                "[String, File]*.name",
                "'ls'.execute()",
                "['ls'].execute()",
                "'x'.class",
                "'x'.getClass()",
                "issue.getClass()",
                "issue.metaClass",
                "issue.metaClass.foo = { }",
                "String.metaClass.foo = { }",
                "'x'['class']",
                "evaluate('1')",
                "run()",
                "getBinding()",
                "binding.variables",
                "this.binding",
                "def x = this",
                "def x = { owner }",
                "def x = { delegate }; x()",
                "def f = issue.&getClass",
                "def f = String::valueOf",
                "issue.@values",
                "'x'.\"${'getClass'}\"()",
                "def n = 'execute'; 'ls'.\"$n\"()",
                "(File) 'x'",
                "'x' as File",
                "def x = ['x'] as java.io.File",
                "File f = ['x']",
                "for (File f in ['x']) { }",
                "def m(File f) { }",
                "def c = { File f -> f }",
                "try { } catch (Throwable t) { }",
                "try { } catch (Error t) { }",
                "synchronized (issue) { }",
                "sleep(1000)",
                "println 'x'",
                "def run() { }",
                "def main() { }",
                "static void main(String[] a) { }",
                "issue = null",
                "def f(x = System.exit(1)) { }",
                "def f(x = 'ls'.execute()) { }",
                "def c = { x = new File('a') -> x }",
                "Integer.TYPE",
                "Integer.TYPE.getResource('/x').text",
                "issue.with { delegate }",
                "issue.with { metaClass }",
                "Math.random()",
                "use(Math) { }",
                "[run: { }] as Runnable",
                "[1].each(System.&exit)",
                "\"${System.getenv()}\"",
                "switch (1) { case { System.exit(1) }: break }",
                "assert System.exit(1)",
                "for (x in System.getenv()) { }",
                "def x = [(System.getenv()): 1]",
                "return new File('x')",
                "throw new Error('x')",
                "issue.summary = firstSync ? new File('x') : 1",
                "issue.foo()",
                "def getProperty(String s) { }",
                "new int[5]",
                "Thread.sleep(5)",
                "io.syncline.script.language.RunClock.tick()"
            })
    void refusedWhenCompiling(String script) {
        assertThat(rejected(script)).isNotEmpty().allSatisfy(error -> {
            assertThat(error.script()).isEqualTo("incoming");
            assertThat(error.line()).isPositive();
            assertThat(error.message()).doesNotContain("io.syncline.script", "codehaus");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "def n = 'class'; log.info('x'.\"$n\")",
                "def n = 'class'; log.info('x'[n])",
                "def n = 'class'; log.info([1]*.\"$n\")",
                "def n = 'metaClass'; 'x'.\"$n\" = null",
                "def n = 'metaClass'; issue[n] = null",
                "def n = 'class'; log.info('x'?[n])",
                "def f(String n, x = 'a'.\"$n\") { x }; f('class')",
                "def n = 'class'; def f = { x = 'a'.\"$n\" -> x }; f()",
                "5.TYPE",
                "def n = 'metaClass'; 'x'.\"$n\"++",
                "def c = { it }; log.info(c.owner)",
                "def c = { it }; c.delegate = issue",
                "log.info('x'.properties)",
                "log.info('x' * 1000000000)"
            })
    void refusedWhenRunning(String script) {
        assertThat(scene().failure(script).kind()).isEqualTo(FailureKind.REFUSED);
    }

    @Test
    void refusalNamesPlaceReasonAndSubstitute() {
        assertThat(rejected("issue.summary = 's'\n  println 'x'"))
                .containsExactly(
                        RuleDiagnostic.error("incoming", 2, 3, "there is no function 'println'", "use log.info(..)"));
        assertThat(rejected("throw new com.exalate.api.exception.IssueTrackerException('x')"))
                .singleElement()
                .satisfies(error -> assertThat(error.hint()).isEqualTo("use debug.error(..)"));
    }

    @Test
    void misspeltVariableIsFoundWhenCompiling() {
        assertThat(rejected("if (firstSync) {\n    issue.summary = repica.summary\n}"))
                .containsExactly(RuleDiagnostic.error(
                        "incoming", 2, 21, "there is no variable 'repica'; did you mean 'replica'?", ""));
        assertThat(rejected("isue.summary = 'x'")).singleElement().satisfies(error -> assertThat(error.message())
                .contains("'issue'"));
    }

    @Test
    void syntaxErrorHasLineAndColumn() {
        assertThat(rejected("issue.summary = 'a'\nissue.description = ("))
                .isNotEmpty()
                .first()
                .satisfies(error -> assertThat(error.line()).isEqualTo(2));
    }

    @Test
    void fieldsMayBeNamedLikeThingsThatAreRefusedElsewhere() {
        assertThat(scene().sent("replica.owner = 'o'; replica.fields = [1]; replica.customKeys.methods = 'm'")
                        .fields())
                .containsOnlyKeys("owner", "fields", "customKeys");
        assertThat(scene().replica("{'owner':'o'}").says("replica.owner")).isEqualTo("o");
    }

    @Test
    void undeclaredVariableIsAWarning() {
        Compilation compilation = ScriptEngine.create(ScriptLimits.defaults())
                .compile(new ScriptSource(ScriptKind.INCOMING, "x = 1\nissue.summary = x"));

        assertThat(((Compilation.Compiled) compilation).warnings())
                .containsExactly(RuleDiagnostic.warning("incoming", 1, 1, "'x' is not declared", "write: def x = ..."));
    }

    @Test
    void tooLongScriptIsRejected() {
        assertThat(rejected("//" + "x".repeat(100_000))).singleElement().satisfies(error -> assertThat(error.message())
                .isEqualTo("the script is longer than 65536 characters"));
    }
}
