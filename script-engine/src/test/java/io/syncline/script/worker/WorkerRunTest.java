package io.syncline.script.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.tracker.TrackerRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scripts in child processes, when all goes well. */
class WorkerRunTest {
    private static final Events EVENTS = new Events();
    private static ProcessScriptEngine engine;

    @BeforeAll
    static void start() {
        engine = Setting.engine(Setting.ONE_WORKER, EVENTS);
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    void replicaComesBackFromTheWorker() {
        SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "keep; and more");

        assertThat(Setting.run(script, Setting.silent())).isEqualTo("as it was and more");
    }

    @Test
    void everyOutcomeComesBackAsItIs() {
        SyncScript nothing = Setting.script(engine, ScriptKind.OUTGOING, "nothing");
        SyncScript waiting = Setting.script(engine, ScriptKind.INCOMING, "wait");

        assertThat(nothing.run(Setting.outgoing("x"), Setting.silent())).isInstanceOf(OutgoingOutcome.Nothing.class);
        assertThat(waiting.run(Setting.incoming(Setting.issue("x")), Setting.silent()))
                .isInstanceOfSatisfying(IncomingOutcome.Waits.class, waits -> assertThat(waits.remoteId())
                        .isEqualTo("r7"));
    }

    @Test
    void fieldThatTheScriptLeftAloneIsTheVerySameValue() {
        HubIssue issue = Setting.issue("x").with("points", LongNode.valueOf(5)).with("old", TextNode.valueOf("text"));
        SyncScript script = Setting.script(engine, ScriptKind.INCOMING, "new");

        IncomingOutcome outcome = script.run(Setting.incoming(issue), Setting.silent());

        assertThat(outcome).isInstanceOfSatisfying(IncomingOutcome.Finished.class, done -> assertThat(done.issue())
                .isEqualTo(issue.with("summary", "new")));
    }

    @Test
    void questionsToTheTrackerAreAnsweredAcrossTheProcess() {
        HubUser alice = new HubUser("a", Optional.of("alice"), Optional.of("Alice A"), Optional.empty(), true);
        List<String> asked = new ArrayList<>();
        SyncScript script = Setting.script(engine, ScriptKind.INCOMING, "ask; store");

        IncomingOutcome outcome = script.run(Setting.incoming(Setting.issue("x")), Setting.tracker(ask -> {
            asked.add(ask.what());
            return ask.what().equals("store") ? new StoredIssue(Setting.LOCAL, HubIssue.empty()) : alice;
        }));

        assertThat(Setting.summary(outcome)).isEqualTo("Alice A UD-1");
        assertThat(asked).containsExactly("userByEmail", "store");
    }

    @Test
    void waitingForTheTrackerDoesNotCount() {
        SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "url; url");

        String summary = Setting.run(script, Setting.tracker(ask -> {
            long over = System.nanoTime() + Setting.TIME.multipliedBy(2).toNanos();
            while (System.nanoTime() < over) Thread.onSpinWait();
            return "https://x";
        }));

        assertThat(summary).isEqualTo("https://x https://x");
    }

    @Test
    void weatherOfTheTrackerReachesTheCallerAndCostsNoWorker() {
        SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "url");
        IllegalStateException weather = new IllegalStateException("the tracker is away");
        String before = Setting.run(Setting.script(engine, ScriptKind.OUTGOING, "process"), Setting.silent());

        assertThatThrownBy(() -> script.run(Setting.outgoing("x"), Setting.tracker(ask -> {
                    throw weather;
                })))
                .isSameAs(weather);

        assertThat(Setting.run(Setting.script(engine, ScriptKind.OUTGOING, "process"), Setting.silent()))
                .isEqualTo(before);
    }

    @Test
    void refusalOfTheTrackerReachesTheScript() {
        SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "url");

        assertThatThrownBy(() -> script.run(Setting.outgoing("x"), Setting.tracker(ask -> {
                    throw new TrackerRefusal("no such thing");
                })))
                .hasMessageContaining("went wrong")
                .hasMessageContaining("no such thing");
    }

    @Test
    void mistakesAndWarningsComeBackWithTheirPlaces() {
        Compilation bad = engine.compile(new ScriptSource(ScriptKind.OUTGOING, "mistake"));
        Compilation good = engine.compile(new ScriptSource(ScriptKind.OUTGOING, "keep"));

        assertThat(bad).isInstanceOfSatisfying(Compilation.Rejected.class, rejected -> assertThat(rejected.errors())
                .singleElement()
                .matches(error -> error.line() == 2 && error.message().equals("a mistake")));
        assertThat(good).isInstanceOfSatisfying(Compilation.Compiled.class, compiled -> assertThat(compiled.warnings())
                .singleElement()
                .matches(warning -> warning.message().equals("odd")));
    }

    @Test
    void codeThatDoesNotVerifyIsRejected() {
        Compilation forbidden = engine.compile(new ScriptSource(ScriptKind.OUTGOING, "forbidden"));

        assertThat(forbidden).isInstanceOfSatisfying(Compilation.Rejected.class, rejected -> assertThat(
                        rejected.errors().getFirst().message())
                .contains("opens a file"));
    }

    @Test
    void closedScriptDoesNotRunButItsTwinDoes() {
        SyncScript closed = Setting.script(engine, ScriptKind.OUTGOING, "keep; same");
        SyncScript twin = Setting.script(engine, ScriptKind.OUTGOING, "keep; same");

        closed.close();

        assertThatThrownBy(() -> Setting.run(closed, Setting.silent())).isInstanceOf(IllegalStateException.class);
        assertThat(Setting.run(twin, Setting.silent())).isEqualTo("as it was same");
    }

    @Test
    void manyRunAtATimeAndNobodyGetsTheAnswerOfAnother() throws Exception {
        SyncScript script = Setting.script(engine, ScriptKind.OUTGOING, "keep; url");
        List<Callable<String>> runs = IntStream.range(0, 300)
                .mapToObj(i -> (Callable<String>)
                        () -> Setting.summary(script.run(Setting.outgoing("no " + i), Setting.answering("url " + i))))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> ends = threads.invokeAll(runs);
            for (int i = 0; i < ends.size(); i++) assertThat(ends.get(i).get()).isEqualTo("no " + i + " url " + i);
        }
    }

    @Test
    void listenerLearnsOfCompilationsAndRuns() {
        Setting.run(Setting.script(engine, ScriptKind.OUTGOING, "keep"), Setting.silent());

        assertThat(EVENTS.all)
                .contains("started RUN", "started COMPILE", "compiled outgoing true", "ran outgoing FINISHED");
    }
}
