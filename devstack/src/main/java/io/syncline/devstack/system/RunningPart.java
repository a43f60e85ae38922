package io.syncline.devstack.system;

import io.syncline.devstack.StackFailure;
import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.Part;
import io.syncline.devstack.process.LogTail;
import io.syncline.devstack.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A part as a process, with its log and its pid file. */
final class RunningPart {
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final Part part;
    private final Process process;
    private final Path log;
    private final long logStart;

    private RunningPart(Part part, Process process, Path log, long logStart) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.logStart = logStart;
    }

    static RunningPart start(Part part, Workplace workplace) {
        Path log = workplace.log(part.name().label());
        long logStart = log.toFile().length();
        var builder = new ProcessBuilder(command(part))
                .directory(workplace.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        try {
            Process process = builder.start();
            PidFile.write(workplace.pidFile(part.name().label()), process.toHandle());
            return new RunningPart(part, process, log, logStart);
        } catch (IOException e) {
            throw new StackFailure("cannot start " + part.name().label(), e);
        }
    }

    /** In a session of its own, Ctrl-C reaches only the supervisor, which then stops the parts in order. */
    private static List<String> command(Part part) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) command.add(OWN_SESSION.toString());
        command.addAll(part.command());
        return command;
    }

    Part part() {
        return part;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** What it printed since it was started. */
    String output() {
        return LogTail.from(log, logStart);
    }

    /** For a person who must find out why it ended. */
    String lastWords() {
        return part.name().label() + " ended with exit code " + process.exitValue() + ". " + lastLines();
    }

    /** The end of its log, introduced by the file's name. */
    String lastLines() {
        return "The end of " + log + ":\n    " + String.join("\n    ", LogTail.last(log, 25));
    }
}
