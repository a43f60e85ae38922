package io.syncline.devstack.command;

import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.process.PidFile;
import java.nio.file.Path;
import java.util.Optional;

/** The process that started the parts of a workplace and watches them. */
final class Supervisor {
    static final String LABEL = "devstack";

    private Supervisor() {}

    static Optional<ProcessHandle> running(Workplace workplace) {
        return PidFile.alive(file(workplace));
    }

    static void becomeThisProcess(Workplace workplace) {
        PidFile.write(file(workplace), ProcessHandle.current());
    }

    static void forget(Workplace workplace) {
        PidFile.delete(file(workplace));
    }

    private static Path file(Workplace workplace) {
        return workplace.pidFile(LABEL);
    }
}
