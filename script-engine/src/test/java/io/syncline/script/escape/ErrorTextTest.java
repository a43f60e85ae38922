package io.syncline.script.escape;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author reads after an ordinary mistake tells nothing of the host. Attacks are looked at in {@link EscapeTest}. */
class ErrorTextTest {
    private static final Sandbox SANDBOX = new Sandbox();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "issue.summary = (",
                "issue.summary = 'abc",
                "if (firstSync { }",
                "def x = [1, 2",
                "def x = [a: 1, b]",
                "for (i in ) { }",
                "switch (1) { case }",
                "try { }",
                "def def = 1",
                "def x = 1; def x = 2",
                "def m() { }; def m() { }",
                "int x = ; x",
                "return return",
                "break",
                "[1].each { continue }",
                "x = = 1",
                "issue.summary = \"${\"",
                "issue.summary = \"$ {}\"",
                "def x = 'a' 'b'",
                "def x = 08",
                "def x = 99999999999999999999",
                "def x = /[/; 'a' ==~ x",
                "isue.summary = 'x'",
                "issue.sumary = repica.summary",
                "issue.fooBar = 1",
                "log.inf('x')",
                "nodeHelper.getUserByMail('x')",
                "nodeHelper.getUserByEmail()",
                "nodeHelper.getUserByEmail(1, 2, 3)",
                "commentHelper.mergeComments()",
                "commentHelper.mergeComments(1, 2)",
                "workflowHelper.transition()",
                "attachmentHelper.mergeAttachments(issue)",
                "store()",
                "store(replica)",
                "traces.link()",
                "issue.setStatus()",
                "issue.setStatus(1, 2)",
                "issue.setNothing('x')",
                "issue.summary = 1; issue.summary.foo",
                "replica.status.name.foo.bar",
                "previous.nothing.name",
                "def x = null; x.foo",
                "def x = null; x.foo()",
                "def x = null; x.foo = 1",
                "def x = null; x[0]",
                "def x = null; x + 1",
                "def x = null; x++",
                "'a'.foo()",
                "'a'.foo",
                "'a' - 1 - [:].foo.bar",
                "1 + [1]",
                "1.foo()",
                "[1].foo()",
                "[1].foo.bar.baz()",
                "[a: 1].foo.bar",
                "[a: 1].foo()",
                "'a' * 'b'",
                "'a'.toInteger()",
                "'a' as Integer",
                "'a'.toBigDecimal()",
                "Integer.parseInt('a')",
                "int x = 'abc'",
                "Integer x = [1, 2]",
                "List x = 5; x.foo()",
                "Map m = [1, 2]",
                "Date d = 'x'",
                "boolean b = issue; b.foo()",
                "String s = null; s.size()",
                "'abc'.substring(9)",
                "'abc'[9]",
                "[1, 2].get(9)",
                "[][0].foo",
                "[].first()",
                "[].last()",
                "[].iterator().next()",
                "[1, 'a'].sort().foo",
                "[1, [2]].sum()",
                "[1, 2].collect { it.foo }",
                "[1, 2].each { it.foo() }",
                "[1, 2].each { a, b -> }",
                "[a: 1].each { a, b, c -> }",
                "[1].inject { }",
                "def c = { a, b -> a }; c(1)",
                "def c = { int a -> a }; c('x')",
                "def c = { it }; c.foo",
                "def c = { it }; c.foo()",
                "def m(int a) { a }; m('x')",
                "def m(int a) { a }; m()",
                "def m(a) { a.foo }; m(1)",
                "m(1)",
                "def x = 5; x()",
                "def (a, b) = 5",
                "def (a, b) = null; a.foo",
                "1 / 0",
                "1.intdiv(0)",
                "1 % 0",
                "throw new Exception('own words')",
                "throw new IllegalArgumentException()",
                "throw 'x'",
                "throw null",
                "assert 1 == 2",
                "assert [1, 2].size() == 3 : 'own words'",
                "assert issue == null",
                "issue.comments = 5",
                "issue.comments += 5",
                "issue.labels = [[1]]",
                "issue.labels += [:]",
                "issue.attachments = [1]",
                "issue.assignee = 5",
                "issue.assignee = 'nobody'",
                "issue.due = 'no date'",
                "issue.status = [1]",
                "issue.customFields = 5",
                "issue.customFields.Nope.value = 1",
                "issue.customFields.'Points'.value = 'many'",
                "issue.customFields.'Launch'.value = 'soon'",
                "issue.customFields.'Severity'.value = 'Nope'",
                "issue.customKeys = 5",
                "issue.customKeys.a = { 1 }",
                "issue.customKeys.a.b.c = 1",
                "issue.customKeys.a = issue",
                "replica.customFields.Nope.value",
                "replica.summary = 'x'",
                "previous.summary = 'x'",
                "connection.name = 'x'",
                "syncRequest.foo.bar",
                "remoteReplica.foo.bar.baz",
                "debug.error()",
                "debug.error(null)",
                "debug.error(issue)",
                "log.info()",
                "log.info(1, 2)",
                "httpClient.get()",
                "httpClient.get('https://elsewhere.example/x')",
                "httpClient.azureClient",
                "injector.instanceOf(1)",
                "java.time.LocalDate.parse('x')",
                "java.time.LocalDate.of(2020, 13, 1)",
                "java.time.LocalDate.nope()",
                "new Date('x', 1)",
                "new ArrayList(1, 2, 3)",
                "new Foo()",
                "new java.text.SimpleDateFormat('x')",
                "Math.nope(1)",
                "Math.abs('x')",
                "String.format('%d', 'x')",
                "'a'.matches('(')",
                "('a' =~ /a/).group(5)",
                "'a'.replaceAll('a', '$9')",
                "(1..'x').each { }",
                "def l = [1, 2]; l.each { l << it }",
                "def l = [1].asImmutable(); l << 2",
                "def m = [:].asImmutable(); m.a = 1",
                "final x = 1; x = 2",
                "while (true) { }",
                "def f(n) { f(n + 1) }; f(1)"
            })
    void mistakeIsToldWithoutTheHost(String script) {
        Ending ending = SANDBOX.end(new ScriptSource(ScriptKind.INCOMING, script), "c");

        assertThat(ending).isNotInstanceOf(Ending.Broken.class);
        assertThat(ending.texts())
                .allSatisfy(
                        text -> assertThat(LeakWords.in(text, script)).as(text).isEmpty());
    }

    @Test
    void leaksAreSeen() {
        for (String leak : new String[] {
            "java.util.LinkedHashMap cannot be cast",
            "class io.syncline.script.run.Attempt",
            "Script1$_run_closure1@5cce41f7",
            "[Ljava.lang.String;@1b2c3d4e",
            "at Attempt.java:17",
            System.getProperty("user.dir") + "/x"
        }) {
            assertThat(LeakWords.in(leak, "")).as(leak).isPresent();
        }
        assertThat(LeakWords.in("there is no class java.io.File", "new java.io.File('x')"))
                .isEmpty();
        assertThat(LeakWords.in("mail bot@facade.example at 10:15, value 1@2", ""))
                .isEmpty();
    }
}
