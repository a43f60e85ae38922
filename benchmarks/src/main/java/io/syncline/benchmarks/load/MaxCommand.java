package io.syncline.benchmarks.load;

import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.benchmarks.subject.TargetOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "max",
        description = "Raises the rate until edits take longer than a second (p95), pile up or get lost.",
        mixinStandardHelpOptions = true)
public final class MaxCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--issues", description = "How many issues are edited in turn (${DEFAULT-VALUE}).")
    private int issues = 200;

    @Option(names = "--from", description = "First rate (${DEFAULT-VALUE}).")
    private double from = 10;

    @Option(names = "--factor", description = "From one rate to the next (${DEFAULT-VALUE}).")
    private double factor = 1.25;

    @Option(names = "--to", description = "Last rate tried (${DEFAULT-VALUE}).")
    private double to = 500;

    @Option(names = "--seconds", description = "How long at each rate (${DEFAULT-VALUE}).")
    private int seconds = 15;

    @Option(names = "--settle", description = "Seconds after which an unwritten edit is lost (${DEFAULT-VALUE}).")
    private int settle = 60;

    @Override
    public Integer call() {
        try (SystemUnderTest system = target.open()) {
            Load load = Load.prepared(system, issues, Duration.ofSeconds(settle));
            load.run(new Pace(from, Duration.ofSeconds(10)));
            List<LoadResult> steps = new Ramp(from, factor, to).climb(rate -> shown(load, rate));
            Optional<LoadResult> highest = Ramp.highest(steps);
            ResultFiles.in(TargetOptions.root()).write("max", steps, text(steps, highest));
            return highest.isPresent() ? 0 : 1;
        }
    }

    private LoadResult shown(Load load, double rate) {
        System.out.printf("Trying %.0f edits/s%n", rate);
        return load.run(new Pace(rate, Duration.ofSeconds(seconds)));
    }

    private static String text(List<LoadResult> steps, Optional<LoadResult> highest) {
        return steps.stream().map(LoadResult::text).collect(Collectors.joining())
                + highest.map(step -> "Maximum sustained: " + Math.round(step.rate()) + " edits/s\n")
                        .orElse("Not even the first rate was sustained\n");
    }
}
