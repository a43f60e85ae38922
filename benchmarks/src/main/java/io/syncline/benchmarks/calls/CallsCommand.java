package io.syncline.benchmarks.calls;

import io.syncline.benchmarks.result.ResultFiles;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.benchmarks.subject.TargetOptions;
import io.syncline.devstack.tracker.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "calls",
        description = "Starts a system of its own and counts the requests that one change costs each tracker.",
        mixinStandardHelpOptions = true)
public final class CallsCommand implements Callable<Integer> {
    private static final List<String> INSTANCES = List.of("jira", "github", "azure");

    @Override
    public Integer call() {
        try (SystemUnderTest system = SystemUnderTest.fresh(TargetOptions.checkout(), (part, time) -> {})) {
            INSTANCES.forEach(system::stopPolling);
            List<Cost> costs = new ArrayList<>();
            for (String from : INSTANCES) {
                for (String to : INSTANCES) {
                    if (!from.equals(to)) costs.addAll(new Pair(system, spot(system, from), spot(system, to)).costs());
                }
            }
            CallsResult result = new CallsResult(costs);
            ResultFiles.in(TargetOptions.root()).write("calls", result, result.text());
            return 0;
        }
    }

    private static Spot spot(SystemUnderTest system, String instance) {
        return switch (instance) {
            case "jira" -> new JiraSpot(system.alice());
            case "github" -> new GithubSpot(system.github(Person.BOB, GithubSpot.REPOSITORY));
            case "azure" -> new AzureSpot(system.azure(Person.BOB));
            default -> throw new IllegalArgumentException(instance);
        };
    }
}
