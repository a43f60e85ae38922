package io.syncline.devstack.command;

import io.syncline.devstack.part.PartName;
import io.syncline.devstack.process.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the log of a part.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    private static final int LINES = 200;

    @Parameters(paramLabel = "SERVICE", description = "One of the parts that ./syncline status lists.")
    private String service = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Keep showing new lines until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (PartName.labelled(service).isEmpty() && !service.equals(Supervisor.LABEL))
            throw new IllegalArgumentException(
                    "'" + service + "' is none of: " + PartName.labels() + ", " + Supervisor.LABEL);
        Path log = Home.workplace().log(service);
        long end = log.toFile().length();
        LogTail.last(log, LINES).forEach(System.out::println);
        if (follow) follow(log, end);
        return 0;
    }

    private static void follow(Path log, long from) throws IOException, InterruptedException {
        while (Files.notExists(log)) Thread.sleep(Duration.ofMillis(300));
        try (var reader = Files.newBufferedReader(log)) {
            reader.skip(from);
            while (true) {
                reader.lines().forEach(System.out::println);
                Thread.sleep(Duration.ofMillis(300));
            }
        }
    }
}
