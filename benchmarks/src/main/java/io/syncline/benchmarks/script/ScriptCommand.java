package io.syncline.benchmarks.script;

import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.subject.TargetOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "script",
        description =
                "Runs and compiles the documented scripts on one core, without a system, and compares with Groovy as it comes.",
        mixinStandardHelpOptions = true)
public final class ScriptCommand implements Callable<Integer> {
    private record Score(String benchmark, double score, double error, String unit) {
        static Score of(RunResult run) {
            var primary = run.getPrimaryResult();
            String first = run.getParams().getMode() == Mode.SingleShotTime ? " (first in a JVM)" : "";
            String stock = run.getParams().getBenchmark().contains(StockBenchmark.class.getSimpleName())
                    ? " (stock Groovy)"
                    : "";
            return new Score(
                    primary.getLabel() + first + stock,
                    primary.getScore(),
                    primary.getScoreError(),
                    primary.getScoreUnit());
        }

        String text() {
            return String.format(Locale.ROOT, "%-38s %10.1f ± %10.1f %s%n", benchmark, score, error, unit);
        }
    }

    @Option(names = "--iterations", description = "Measured iterations of two seconds each (${DEFAULT-VALUE}).")
    private int iterations = 5;

    @Option(names = "--scripts", description = "How many different scripts are compiled and kept (${DEFAULT-VALUE}).")
    private int scripts = 1_000;

    private record Result(List<Score> scores, List<RoundTrips.Trip> trips, ManyScripts many) {
        String text() {
            return scores.stream().map(Score::text).collect(Collectors.joining())
                    + trips.stream().map(RoundTrips.Trip::text).collect(Collectors.joining())
                    + many.text();
        }
    }

    @Override
    public Integer call() {
        ManyScripts many = ManyScripts.measured(scripts);
        List<RoundTrips.Trip> trips = RoundTrips.measured(Duration.ofSeconds(2L * iterations));
        List<Score> scores = Stream.of(
                        options(ScriptBenchmark.class, Mode.Throughput),
                        options(StockBenchmark.class, Mode.Throughput),
                        warmCompile(),
                        firstCompile())
                .flatMap(options -> run(options).stream())
                .map(Score::of)
                .toList();
        Result result = new Result(scores, trips, many);
        ResultFiles.in(TargetOptions.root()).write("script", result, result.text());
        return 0;
    }

    private Options warmCompile() {
        return options(CompileBenchmark.class, Mode.AverageTime);
    }

    private Options options(Class<?> benchmark, Mode mode) {
        return of(benchmark, mode)
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .build();
    }

    private static Options firstCompile() {
        return of(CompileBenchmark.class, Mode.SingleShotTime)
                .forks(5)
                .warmupIterations(0)
                .measurementIterations(1)
                .build();
    }

    private static ChainedOptionsBuilder of(Class<?> benchmark, Mode mode) {
        return new OptionsBuilder()
                .include(benchmark.getName())
                .mode(mode)
                .threads(1)
                .shouldFailOnError(true);
    }

    private static Collection<RunResult> run(Options options) {
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new IllegalStateException("the benchmark failed", e);
        }
    }
}
