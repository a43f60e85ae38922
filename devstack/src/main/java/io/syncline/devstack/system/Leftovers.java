package io.syncline.devstack.system;

import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.process.Ending;
import io.syncline.devstack.process.PidFile;
import io.syncline.embedded.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes a system left behind whose supervisor was killed. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Ends them, services first; returns the labels of those that ran. */
    public static List<String> end(Workplace workplace) {
        List<String> ended = new ArrayList<>();
        endAll(workplace, PartName.services(), ended);
        endAll(workplace, List.of(PartName.SIMULATORS, PartName.KAFKA, PartName.POSTGRES), ended);
        PostgresServer.stopLeftover(workplace.data(PartName.POSTGRES.label()))
                .ifPresent(pid -> ended.add("postmaster"));
        PidFile.delete(workplace.readyFile());
        return ended;
    }

    private static void endAll(Workplace workplace, List<PartName> names, List<String> ended) {
        List<ProcessHandle> running =
                names.stream().flatMap(name -> alive(workplace, name, ended)).toList();
        Ending.end(running, PATIENCE);
        names.forEach(name -> PidFile.delete(workplace.pidFile(name.label())));
    }

    private static Stream<ProcessHandle> alive(Workplace workplace, PartName name, List<String> ended) {
        Path file = workplace.pidFile(name.label());
        var process = PidFile.alive(file);
        if (process.isPresent()) ended.add(name.label());
        return process.stream();
    }
}
