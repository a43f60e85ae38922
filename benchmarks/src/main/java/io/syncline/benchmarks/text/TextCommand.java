package io.syncline.benchmarks.text;

import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.subject.TargetOptions;
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
        name = "text",
        description =
                "Converts a description between hub Markdown and the trackers' forms on one core, without a system.",
        mixinStandardHelpOptions = true)
public final class TextCommand implements Callable<Integer> {
    private record Score(String conversion, double score, double error, String unit) {
        static Score of(RunResult run) {
            var primary = run.getPrimaryResult();
            return new Score(primary.getLabel(), primary.getScore(), primary.getScoreError(), primary.getScoreUnit());
        }

        String text() {
            return String.format(Locale.ROOT, "%-18s %10.1f ± %8.1f %s%n", conversion, score, error, unit);
        }
    }

    @Option(names = "--iterations", description = "Measured iterations of two seconds each (${DEFAULT-VALUE}).")
    private int iterations = 5;

    @Override
    public Integer call() throws RunnerException {
        var options = new OptionsBuilder()
                .include(TextBenchmark.class.getName())
                .threads(1)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .shouldFailOnError(true)
                .build();
        List<Score> scores = new Runner(options).run().stream().map(Score::of).toList();
        String text = scores.stream().map(Score::text).collect(Collectors.joining());
        ResultFiles.in(TargetOptions.root()).write("text", scores, text);
        return 0;
    }
}
