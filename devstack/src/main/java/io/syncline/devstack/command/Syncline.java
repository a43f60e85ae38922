package io.syncline.devstack.command;

import io.syncline.devstack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The part of {@code ./syncline} that needs Java; the script finds a JDK, builds, and calls this. */
@Command(
        name = "syncline",
        description = "Runs Syncline with simulated trackers on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class, LogsCommand.class, ResetCommand.class})
public final class Syncline implements Runnable {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Exit code 0: done; 1: failed, with the reason on standard error; 2: wrong arguments. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Syncline())
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(exception))
                .execute(args));
    }

    private static int failed(Exception exception) throws Exception {
        if (!(exception instanceof StackFailure) && !(exception instanceof IllegalArgumentException)) throw exception;
        System.err.println(exception.getMessage());
        return 1;
    }
}
