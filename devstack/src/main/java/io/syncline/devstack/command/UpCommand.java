package io.syncline.devstack.command;

import io.syncline.devstack.StackFailure;
import io.syncline.devstack.http.HttpFailure;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.StackPlan;
import io.syncline.devstack.seed.Seeding;
import io.syncline.devstack.system.DevStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts everything, fills in samples, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return once the system is ready; end it with ./syncline down.")
    private boolean detach;

    @Option(names = "--port-offset", description = "Add this to every port, so that two systems can run at once.")
    private int portOffset;

    @Option(names = "--ports", description = "'random' takes free ports; ./syncline status shows them.")
    private String ports = "usual";

    @Option(names = "--no-seed", description = "Start without sample instances, connection and issues.")
    private boolean noSeed;

    @Option(names = "--json-logs", description = "Services log JSON lines.")
    private boolean jsonLogs;

    @Override
    public Integer call() {
        Workplace workplace = Home.workplace();
        if (Supervisor.running(workplace).isPresent()) {
            System.out.println("Syncline is already up. ./syncline status shows it, ./syncline down ends it.");
            return 0;
        }
        StackPlan plan = new StackPlan(Home.checkout(), workplace, chosenPorts(), jsonLogs);
        return detach ? new Detached(plan, options()).start() : stay(plan);
    }

    private List<String> options() {
        List<String> options =
                new ArrayList<>(List.of("--port-offset", Integer.toString(portOffset), "--ports", ports));
        if (noSeed) options.add("--no-seed");
        if (jsonLogs) options.add("--json-logs");
        return options;
    }

    private Ports chosenPorts() {
        return switch (ports) {
            case "usual" -> Ports.offset(portOffset);
            case "random" -> Ports.random();
            default -> throw new IllegalArgumentException("--ports is 'random', not '" + ports + "'");
        };
    }

    private int stay(StackPlan plan) {
        Instant start = Instant.now();
        var stopping = new Stopping(plan.workplace());
        Supervisor.becomeThisProcess(plan.workplace());
        Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "stop-syncline"));
        try (DevStack stack = DevStack.start(plan, UpCommand::show)) {
            if (!noSeed) seed(plan);
            System.out.println(Welcome.text(plan, Duration.between(start, Instant.now())));
            markReady(plan.workplace());
            new Watch(stack, stopping).untilStopped();
            return 0;
        } catch (StackFailure e) {
            if (stopping.asked()) return 0;
            throw e;
        }
    }

    private static void show(String part, Duration after) {
        System.out.printf(Locale.ROOT, "  %-22s ready after %5.1f s%n", part, after.toMillis() / 1000.0);
    }

    /** A system without samples is of more use than none. */
    private static void seed(StackPlan plan) {
        try {
            new Seeding(plan.ports(), plan.workplace()).all();
            System.out.println("  samples                filled in");
        } catch (HttpFailure | StackFailure e) {
            System.err.println("The samples are not complete: " + e.getMessage());
        }
    }

    private static void markReady(Workplace workplace) {
        try {
            Files.writeString(workplace.readyFile(), "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + workplace.readyFile(), e);
        }
    }
}
