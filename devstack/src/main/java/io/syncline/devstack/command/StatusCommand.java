package io.syncline.devstack.command;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.process.Memory;
import io.syncline.devstack.process.PidFile;
import io.syncline.devstack.process.PortOwner;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Shows every part with its process, memory and addresses.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    /** Exit code 0: all parts run; 1: at least one does not. */
    @Override
    public Integer call() {
        Workplace workplace = Home.workplace();
        Optional<Ports> ports = workplace.ports();
        if (Supervisor.running(workplace).isEmpty()) System.out.println("Syncline is down.");
        long missing = List.of(PartName.values()).stream()
                .filter(name -> !shown(name, workplace, ports))
                .count();
        return missing == 0 ? 0 : 1;
    }

    private static boolean shown(PartName name, Workplace workplace, Optional<Ports> ports) {
        Optional<ProcessHandle> process = PidFile.alive(workplace.pidFile(name.label()));
        String row = process.map(running -> running(name, running, ports)).orElse("down");
        System.out.printf(Locale.ROOT, "%-22s %s%n", name.label(), row);
        return process.isPresent();
    }

    private static String running(PartName name, ProcessHandle process, Optional<Ports> ports) {
        String addresses = ports.map(known -> addresses(name, known)).orElse("");
        return String.format(
                Locale.ROOT, "up   pid %-7d %4d MiB  %s", process.pid(), Memory.residentMebibytes(process), addresses);
    }

    private static String addresses(PartName name, Ports ports) {
        return String.join(
                "  ",
                listeners(name).stream()
                        .map(listener -> address(listener, ports))
                        .toList());
    }

    private static String address(Listener listener, Ports ports) {
        String state = PortOwner.free(ports.of(listener)) ? " (not listening)" : "";
        return "127.0.0.1:" + ports.of(listener) + state;
    }

    private static List<Listener> listeners(PartName name) {
        return switch (name) {
            case KAFKA -> List.of(Listener.KAFKA);
            case POSTGRES -> List.of(Listener.POSTGRES);
            case SIMULATORS -> List.of(Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR, Listener.AZURE_SIMULATOR);
            case CONNECTION_SERVICE -> List.of(Listener.CONNECTION_SERVICE);
            case RULES_ENGINE_SERVICE -> List.of(Listener.RULES_ENGINE_SERVICE);
            case CONNECTOR_JIRA -> List.of(Listener.CONNECTOR_JIRA);
            case CONNECTOR_GITHUB -> List.of(Listener.CONNECTOR_GITHUB);
            case CONNECTOR_AZURE -> List.of(Listener.CONNECTOR_AZURE);
        };
    }
}
