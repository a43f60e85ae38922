package io.syncline.benchmarks.load;

import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.benchmarks.subject.TargetOptions;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "load",
        description =
                "Edits Jira issues at a fixed rate and measures until GitHub is written. Exit code 1: an edit was lost.",
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--issues", description = "How many issues are edited in turn (${DEFAULT-VALUE}).")
    private int issues = 50;

    @Option(names = "--rate", description = "Edits a second (${DEFAULT-VALUE}).")
    private double rate = 20;

    @Option(names = "--seconds", description = "How long (${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Option(names = "--warmup", description = "Seconds at the same rate before measuring (${DEFAULT-VALUE}).")
    private int warmup = 10;

    @Option(names = "--settle", description = "Seconds after which an unwritten edit is lost (${DEFAULT-VALUE}).")
    private int settle = 60;

    @Override
    public Integer call() {
        try (SystemUnderTest system = target.open()) {
            Load load = Load.prepared(system, issues, Duration.ofSeconds(settle));
            if (warmup > 0) load.run(new Pace(rate, Duration.ofSeconds(warmup)));
            LoadResult result = load.runWithWebhooks(new Pace(rate, Duration.ofSeconds(seconds)));
            ResultFiles.in(TargetOptions.root()).write("load", result, result.text());
            return result.clean() ? 0 : 1;
        }
    }
}
