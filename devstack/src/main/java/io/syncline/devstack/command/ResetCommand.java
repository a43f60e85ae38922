package io.syncline.devstack.command;

import io.syncline.devstack.layout.Workplace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "reset",
        description = "Ends the system and deletes its data, logs and passwords.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Workplace workplace = Home.workplace();
        DownCommand.end(workplace);
        workplace.delete();
        System.out.println("Deleted " + workplace.root());
        return 0;
    }
}
