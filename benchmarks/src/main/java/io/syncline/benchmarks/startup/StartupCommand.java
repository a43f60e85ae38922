package io.syncline.benchmarks.startup;

import io.syncline.benchmarks.load.Load;
import io.syncline.benchmarks.load.Pace;
import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.benchmarks.subject.TargetOptions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "startup",
        description = "Starts a system of its own and measures time to ready and memory, idle and after load.",
        mixinStandardHelpOptions = true)
public final class StartupCommand implements Callable<Integer> {
    @Option(names = "--rate", description = "Edits a second of the load (${DEFAULT-VALUE}).")
    private double rate = 10;

    @Option(names = "--seconds", description = "How long the load lasts (${DEFAULT-VALUE}).")
    private int seconds = 30;

    @Override
    public Integer call() {
        Map<String, Duration> ready = new TreeMap<>();
        try (SystemUnderTest system = SystemUnderTest.fresh(TargetOptions.checkout(), ready::put)) {
            var idle = system.memory().mebibytes();
            Load.prepared(system, 50, Duration.ofSeconds(60)).run(new Pace(rate, Duration.ofSeconds(seconds)));
            var result = StartupResult.of(ready, idle, system.memory().mebibytes());
            ResultFiles.in(TargetOptions.root()).write("startup", result, result.text());
            return 0;
        }
    }
}
