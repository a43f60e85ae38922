package io.syncline.devstack.command;

import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.process.Ending;
import io.syncline.devstack.system.Leftovers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Ends the system and leaves no process behind.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    /** The supervisor itself waits at most twice 20 s for its parts. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Integer call() {
        System.out.println(end(Home.workplace()) ? "Syncline is down." : "Syncline was not up.");
        return 0;
    }

    /** Returns whether anything ran. */
    static boolean end(Workplace workplace) {
        List<ProcessHandle> supervisor = Supervisor.running(workplace).stream().toList();
        Ending.end(supervisor, PATIENCE);
        boolean leftovers = !Leftovers.end(workplace).isEmpty();
        Supervisor.forget(workplace);
        return leftovers || !supervisor.isEmpty();
    }
}
