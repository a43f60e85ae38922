package io.syncline.benchmarks.script;

import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.target.TargetOptions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "script",
        description = "Runs and compiles the documented scripts on one core, without a system.",
        mixinStandardHelpOptions = true)
public final class ScriptCommand implements Callable<Integer> {
    private record Score(String benchmark, double score, double error, String unit) {
        static Score of(RunResult run) {
            var primary = run.getPrimaryResult();
            return new Score(primary.getLabel(), primary.getScore(), primary.getScoreError(), primary.getScoreUnit());
        }

        String text() {
            return String.format(Locale.ROOT, "%-18s %12.2f ± %10.2f %s%n", benchmark, score, error, unit);
        }
    }

    @Option(names = "--iterations", description = "Measured iterations of two seconds each (${DEFAULT-VALUE}).")
    private int iterations = 5;

    @Override
    public Integer call() throws RunnerException {
        List<Score> scores = run().stream().map(Score::of).toList();
        ResultFiles.in(TargetOptions.root())
                .write("script", scores, scores.stream().map(Score::text).collect(Collectors.joining()));
        return 0;
    }

    private Collection<RunResult> run() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(ScriptBenchmark.class.getName())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(2))
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
