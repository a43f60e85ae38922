package io.syncline.script.escape.fuzz;

import io.syncline.script.Compilation;
import io.syncline.script.Inputs;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.escape.Sandbox;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.limit.ScriptLimits;
import java.util.List;
import java.util.Optional;

/** Runs a program twice, in the engine and in stock Groovy, and compares what it logs. */
final class Comparison implements AutoCloseable {
    /** The engine keeps 100 lines and 16 KiB of a log. */
    private static final int LINES = 50;

    private static final String LEVEL = "INFO ";

    private final ScriptEngine engine = ScriptEngine.create(ScriptLimits.defaults());
    private final StockGroovy stock = new StockGroovy();
    private final Grammar grammar;
    private final boolean wild;

    /** {@code wild}: the engine may fail where stock Groovy finds something to do. */
    Comparison(Grammar grammar, boolean wild) {
        this.grammar = grammar;
        this.wild = wild;
    }

    Verdict of(List<String> program) throws InterruptedException {
        String text = grammar.script(program);
        return switch (engine.compile(new ScriptSource(ScriptKind.INCOMING, text))) {
            case Compilation.Rejected rejected ->
                new Verdict(Verdict.Sort.REFUSED, rejected.errors().getFirst().message());
            case Compilation.Compiled compiled -> compiled(compiled, text);
        };
    }

    private Verdict compiled(Compilation.Compiled compiled, String text) throws InterruptedException {
        Optional<StockGroovy.Told> told = stock.run(text);
        if (told.isEmpty()) return new Verdict(Verdict.Sort.SKIPPED, "stock Groovy does not end");
        try (SyncScript script = compiled.script()) {
            IncomingOutcome outcome = script.run(Inputs.incoming("{}", "{}"), Inputs.tracker());
            return verdict(outcome, told.get());
        }
    }

    private Verdict verdict(IncomingOutcome outcome, StockGroovy.Told told) {
        List<String> lines = outcome.notes().log().stream()
                .limit(LINES)
                .map(line -> line.startsWith(LEVEL) ? line.substring(LEVEL.length()) : line)
                .toList();
        List<String> expected = told.lines().stream().limit(LINES).toList();
        return switch (outcome) {
            case IncomingOutcome.Failed failed
            when Sandbox.budget(failed.failure().kind()) ->
                new Verdict(Verdict.Sort.BUDGET, failed.failure().message());
            case IncomingOutcome.Failed failed ->
                failed(
                        "line " + failed.failure().line() + ": "
                                + failed.failure().message(),
                        lines,
                        expected,
                        told);
            case IncomingOutcome.Waits waits -> different("it waits", lines, expected);
            case IncomingOutcome.Finished finished -> finished(lines, expected, told);
        };
    }

    private Verdict failed(String how, List<String> lines, List<String> expected, StockGroovy.Told told) {
        if (told.failure().isPresent()) {
            if (lines.equals(expected)) return new Verdict(Verdict.Sort.BOTH_FAIL, how);
            boolean earlier = lines.size() <= expected.size() && lines.equals(expected.subList(0, lines.size()));
            return wild && earlier
                    ? new Verdict(Verdict.Sort.STRICTER, how)
                    : different("both fail (" + how + " / " + told.failure().get() + ")", lines, expected);
        }
        boolean prefix = lines.size() <= expected.size() && lines.equals(expected.subList(0, lines.size()));
        return wild && prefix
                ? new Verdict(Verdict.Sort.STRICTER, how)
                : different("only the engine fails: " + how, lines, expected);
    }

    private static Verdict finished(List<String> lines, List<String> expected, StockGroovy.Told told) {
        if (told.failure().isPresent()) {
            return different("only stock Groovy fails: " + told.failure().get(), lines, expected);
        }
        return lines.equals(expected)
                ? new Verdict(Verdict.Sort.SAME, "")
                : different("they log different lines", lines, expected);
    }

    private static Verdict different(String how, List<String> lines, List<String> expected) {
        int at = 0;
        while (at < Math.min(lines.size(), expected.size()) && lines.get(at).equals(expected.get(at))) at++;
        String ours = at < lines.size() ? lines.get(at) : "nothing more";
        String theirs = at < expected.size() ? expected.get(at) : "nothing more";
        return new Verdict(
                Verdict.Sort.DIFFERENT, how + "\n  engine logs:       " + ours + "\n  stock Groovy logs: " + theirs);
    }

    @Override
    public void close() {
        stock.close();
    }
}
