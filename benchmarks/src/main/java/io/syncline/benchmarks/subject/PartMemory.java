package io.syncline.benchmarks.subject;

import io.syncline.devstack.layout.Workplace;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.process.PidFile;
import io.syncline.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Memory of the parts of one system, from {@code /proc}; zero where there is none. */
public final class PartMemory {
    private final Workplace workplace;

    PartMemory(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Resident MiB of every part now. Pages that processes share count once, in equal shares. */
    public Map<PartName, Long> mebibytes() {
        Map<PartName, Long> mebibytes = new EnumMap<>(PartName.class);
        for (PartName name : PartName.values())
            mebibytes.put(
                    name,
                    processes(name).distinct().mapToLong(PartMemory::kibibytes).sum() / 1024);
        return mebibytes;
    }

    /** PostgreSQL has a process per session. */
    private Stream<ProcessHandle> processes(PartName name) {
        Stream<ProcessHandle> own = PidFile.alive(workplace.pidFile(name.label())).stream();
        Stream<ProcessHandle> database = name == PartName.POSTGRES
                ? PostgresServer.process(workplace.data(name.label())).stream()
                : Stream.empty();
        return Stream.concat(own, database)
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    private static long kibibytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
