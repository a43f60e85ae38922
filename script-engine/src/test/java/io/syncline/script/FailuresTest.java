package io.syncline.script;

import static io.syncline.script.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.limit.DataLimits;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.tracker.LocalTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author and the caller learn when a run goes wrong. */
class FailuresTest {
    @Test
    void lineOfABlockIsALineOfTheScript() {
        ScriptFailure failure =
                scene().replica("{'tags':[1]}").failure("def x = 1\nreplica.tags.each {\n  def y = it\n  y.foo.bar\n}");

        assertThat(failure.line()).isEqualTo(4);
        assertThat(failure.kind()).isEqualTo(FailureKind.THROWN);
        assertThat(failure.message()).isEqualTo("a number has no 'foo'");
    }

    @Test
    void nullIsExplained() {
        assertThat(scene().failure("\nissue.summary = replica.status.name"))
                .isEqualTo(new ScriptFailure(
                        ScriptKind.INCOMING,
                        2,
                        "Cannot get property 'name' on null; write '?.' where it may be missing",
                        FailureKind.THROWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new RuntimeException('own')",
                "Integer x = 'abc'",
                "'a'.toInteger()",
                "issue.comments = 5",
                "issue.next()",
                "1 / 0",
                "def m(int a) { a }; m('x')",
                "[1, 2].get(7)",
                "assert 1 == 2",
                "issue.summary = { 1 }",
                "replica.customFields.X.value",
                "def a = [:]; a.a = a; issue.customKeys.x = a",
                "def f; f = { n -> f(n + 1) }; f(1)",
                "def f(n) { f(n + 1) }; f(1)"
            })
    void messagesHoldNoHostNames(String script) {
        ScriptFailure failure = scene().failure(script);

        assertThat(failure.message())
                .isNotBlank()
                .doesNotContain("io.syncline", "java.", "groovy.", "codehaus", "SyncIncoming", "null object");
        assertThat(failure.kind()).isEqualTo(FailureKind.THROWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "while (true) { try { while (true) { } } catch (e) { } }",
                "for (;;) { }",
                "def i = 0; do { i++ } while (true)",
                "(1..1000000000).each { it }",
                "def f = { it }; while (f(true)) { f(1) }"
            })
    void endlessScriptIsStopped(String script) {
        assertThat(scene().time(300).failure(script).kind()).isEqualTo(FailureKind.TIME_LIMIT);
    }

    @Test
    void finallyCannotHideTheTimeLimit() {
        String script = "def f() { try { while (true) { } } finally { return 1 } }\nissue.summary = f()";

        assertThat(scene().time(300).failure(script).kind()).isEqualTo(FailureKind.TIME_LIMIT);
    }

    @Test
    void tooBigAResultNamesItsField() {
        Scene scene = scene().within(
                        ScriptLimits.defaults().with(DataLimits.defaults().withCollection(100)));

        assertThat(scene.failure("issue.customKeys.big = (1..200).toList()").message())
                .isEqualTo("the issue's field 'customKeys' holds more than 100 values");
    }

    @Test
    void trackerWeatherPassesTheScriptBy() {
        Scene scene = scene();
        LocalTracker stormy = (LocalTracker) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LocalTracker.class}, (proxy, method, arguments) -> {
                    throw new IllegalArgumentException("down");
                });

        try (SyncScript script =
                scene.compiled(ScriptKind.INCOMING, "try { nodeHelper.getUserByEmail('a') } catch (e) { }")) {
            assertThatThrownBy(() -> script.run(scene.incomingInput(), stormy)).hasMessage("down");
        }
    }

    @Test
    void waitingForTheTrackerIsNotTheScriptsTime() {
        FakeTracker tracker = new FakeTracker();
        LocalTracker slow = (LocalTracker) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LocalTracker.class}, (proxy, method, arguments) -> {
                    new CountDownLatch(1).await(600, java.util.concurrent.TimeUnit.MILLISECONDS);
                    return Optional.<HubUser>empty();
                });
        Scene scene = scene().time(500);
        assertThat(tracker.stored).isEmpty();

        try (SyncScript script =
                scene.compiled(ScriptKind.INCOMING, "nodeHelper.getUserByEmail('a'); (1..50).each { it }")) {
            assertThat(script.run(scene.incomingInput(), slow)).isInstanceOf(IncomingOutcome.Finished.class);
        }
    }

    @Test
    void wrongKindAndClosedScriptsAreBugsOfTheCaller() {
        Scene scene = scene();
        SyncScript script = scene.compiled(ScriptKind.INCOMING, "issue.summary = 'x'");

        assertThatThrownBy(() -> script.run(scene.outgoingInput(), scene.tracker))
                .isInstanceOf(IllegalStateException.class);
        script.close();
        assertThatThrownBy(() -> script.run(scene.incomingInput(), scene.tracker))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void concurrentRunsDoNotSeeEachOther() throws Exception {
        String text = "seen = replica.summary\n(1..30).each { assert seen == replica.summary }\nissue.summary = seen";
        try (SyncScript script = scene().compiled(ScriptKind.INCOMING, text);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> runs = new ArrayList<>();
            for (int n = 0; n < 60; n++) {
                String summary = "s" + n;
                runs.add(threads.submit(() -> summary(script, summary)));
            }

            for (int n = 0; n < 60; n++) assertThat(runs.get(n).get()).isEqualTo("s" + n);
        }
    }

    private static String summary(SyncScript script, String summary) {
        Scene scene = scene().replica("{'summary':'" + summary + "'}");
        IncomingOutcome outcome = script.run(scene.incomingInput(), scene.tracker);
        HubIssue issue = ((IncomingOutcome.Finished) outcome).issue();
        return issue.text("summary").orElse("-");
    }

    @Test
    void nothingIsKeptFromOneRunToTheNext() {
        Scene scene = scene();
        try (SyncScript script = scene.compiled(
                ScriptKind.INCOMING, "if (issue.summary) count = 5\nissue.customKeys.n = 1\nissue.labels += 'x'")) {
            script.run(scene.incomingInput(), scene.tracker);
            IncomingOutcome second = script.run(scene.incomingInput(), scene.tracker);

            assertThat(((IncomingOutcome.Finished) second).issue().labels()).containsExactly("x");
        }
    }
}
