package io.syncline.benchmarks;

import io.syncline.benchmarks.calls.CallsCommand;
import io.syncline.benchmarks.load.LoadCommand;
import io.syncline.benchmarks.load.MaxCommand;
import io.syncline.benchmarks.script.ScriptCommand;
import io.syncline.benchmarks.startup.StartupCommand;
import io.syncline.benchmarks.text.TextCommand;
import io.syncline.devstack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./syncline bench} runs. */
@Command(
        name = "./syncline bench",
        description = "Measures Syncline. Results go to benchmarks/results/.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LoadCommand.class,
            MaxCommand.class,
            CallsCommand.class,
            StartupCommand.class,
            ScriptCommand.class,
            TextCommand.class
        })
public final class Benchmarks implements Runnable {
    @CommandLine.Spec
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Exit code 0: measured; 1: failed, or the system lost something; 2: wrong arguments. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks())
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(exception))
                .execute(args));
    }

    private static int failed(Exception exception) throws Exception {
        if (!(exception instanceof StackFailure) && !(exception instanceof IllegalArgumentException)) throw exception;
        System.err.println(exception.getMessage());
        return 1;
    }
}
